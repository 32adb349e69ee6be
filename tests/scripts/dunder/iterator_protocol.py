class Down:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n
d = Down(3)
print(next(d), list(d), next(d, 'empty'), list(zip(Down(3), 'abc')))
print(list(iter(lambda it=iter([1, 2, 0, 3]): next(it), 0)))
