from collections import deque
d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0)
print(d, d.pop(), d.popleft(), d, len(d), d.maxlen, d[0], d[-1])
d.rotate(1); print(d); d.extend('ab'); d.extendleft('xy'); print(d, 'x' in d, d.index('x'), d.count('a'))
d.reverse(); d.remove('x'); d.insert(1, 'i'); print(d, list(reversed(d)), d.copy() == d)
for f in (deque().pop, deque().popleft, lambda: d[99], lambda: d.remove('q')):
    try:
        f()
    except Exception as e: print(type(e).__name__, e)
