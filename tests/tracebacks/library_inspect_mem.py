import inspect
class A:
    @property
    def p(self): 1/0
inspect.getmembers(A())
