import functools
@functools.total_ordering
class A:
    def __lt__(self, o): 1/0
    def __eq__(self, o): return False
A() >= A()
