from collections import deque

nan = float('nan')
print([nan] == [nan], (nan,) == (nan,), {1: nan} == {1: nan}, {nan: 1} == {nan: 1}, deque([nan]) == deque([nan]))
print(nan in [nan], nan in {nan}, nan in deque([nan]), [nan].index(nan), [nan].count(nan), deque([nan]).count(nan))
print(nan == nan, [nan] < [nan], {1: nan} != {1: nan}, {nan: 'found'}[nan])
