from itertools import count, cycle, repeat, islice, takewhile, dropwhile, accumulate, chain
print(list(islice(count(3, 2), 4)), list(islice(cycle('ab'), 5)), list(repeat('x', 3)), list(islice('abcdef', 1, None, 2)))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(accumulate([1, 2, 3])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=10)))
print(list(chain('ab', [1])), list(chain.from_iterable([[1], [2, 3]])), list(islice(count(0.5, 0.25), 3)), count(5))
