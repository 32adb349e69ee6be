import collections.abc
class S(collections.abc.MutableSet):
    def __contains__(s, x): return False
    def __iter__(s): return iter(())
    def __len__(s): return 0
    def add(s, x): pass
    def discard(s, x): pass
S().pop()
