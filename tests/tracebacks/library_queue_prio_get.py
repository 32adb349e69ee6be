import queue
q = queue.PriorityQueue()
class A:
    n = 0
    def __lt__(self, o):
        A.n += 1
        if A.n > 2: raise ValueError('cmp')
        return True
for _ in range(3): q.put(A())
q.get()
