class Node:
    __slots__ = 'key', 'value', 'prev', 'next'
class LRU:
    def __init__(self, size):
        self.size, self.map, self.head = size, {}, Node()
        self.head.prev = self.head.next = self.head
    def _link(self, n):
        n.prev, n.next = self.head, self.head.next
        n.next.prev = self.head.next = n
    def _unlink(self, n): n.prev.next, n.next.prev = n.next, n.prev
    def get(self, k):
        n = self.map.get(k)
        if n is None: return None
        self._unlink(n); self._link(n)
        return n.value
    def put(self, k, v):
        if k in self.map: self._unlink(self.map.pop(k))
        elif len(self.map) == self.size:
            old = self.head.prev
            self._unlink(old); del self.map[old.key]
        n = Node(); n.key, n.value = k, v
        self.map[k] = n; self._link(n)
c = LRU(2)
c.put('a', 1); c.put('b', 2); c.get('a'); c.put('c', 3)
print([c.get(k) for k in 'abc'], list(c.map))
