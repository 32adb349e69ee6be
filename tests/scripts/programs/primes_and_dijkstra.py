import heapq
def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[:2] = b'\0\0'
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(flags[i * i::i]))
    return [i for i, f in enumerate(flags) if f]
print(sieve(50))
graph = {'a': {'b': 7, 'c': 3}, 'b': {'d': 2}, 'c': {'b': 1, 'd': 8}, 'd': {}}
def shortest(graph, start):
    dist, heap = {}, [(0, start, None)]
    while heap:
        d, n, via = heapq.heappop(heap)
        if n not in dist:
            dist[n] = d, via
            for m, w in graph[n].items(): heapq.heappush(heap, (d + w, m, n))
    return dist
print(shortest(graph, 'a'))
