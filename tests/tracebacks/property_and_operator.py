class Money:
    def __init__(self, n): self.n = n
    @property
    def cents(self): return self.n * self.rate
    def __add__(self, other): return Money(self.n + other.cents)
Money(1) + Money(2)
