import heapq
h = [5, 1, 8, 3, 9, 2]
heapq.heapify(h); print(h, heapq.heappop(h), h); heapq.heappush(h, 0); print(h, heapq.heappushpop(h, 4), heapq.heapreplace(h, 7), h)
print(heapq.nsmallest(2, [3, 1, 2]), heapq.nlargest(2, 'hello'), list(heapq.merge([1, 4], [2, 3])), heapq.nlargest(1, [{'v': 1}, {'v': 2}], key=lambda d: d['v']), list(heapq.merge('ca', 'db', reverse=True)))
