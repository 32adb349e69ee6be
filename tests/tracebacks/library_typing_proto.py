import typing
class P(typing.Protocol):
    x: int
isinstance(5, P)
