import typing
T = typing.TypeVar('T')
class A(typing.Generic[T]): pass
A[int, str]
