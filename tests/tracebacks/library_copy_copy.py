import copy
class A:
    def __copy__(self): raise ValueError('no')
copy.copy(A())
