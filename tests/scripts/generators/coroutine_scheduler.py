from collections import deque
def task(name, n):
    for i in range(n):
        print(name, i)
        got = yield
        if got: print(name, 'got', got)
def run(*tasks):
    ready = deque(tasks)
    while ready:
        t = ready.popleft()
        try:
            t.send(None)
            ready.append(t)
        except StopIteration: print('finished')
run(task('a', 2), task('b', 3), task('c', 1))
