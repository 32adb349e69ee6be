for code in ("print(foo=1)", "len()", "len(1, 2)", "int('1', base=2, x=1)", "sorted()", "max()", "isinstance(1)", "range()", "range(1.5)", "enumerate(5)", "zip(1)", "map()", "sum(1)", "abs()", "'a'.join([1])", "'a'.split(1)", "[].append()", "{}.get()", "open", "ord('')", "hash([])", "iter()", "next([])", "getattr(1, 2)", "round('a')", "bool(1, 2)", "list(1, 2)", "dict(1, 2)", "type()", "super().x", "object(1)", "'a'.upper(1)", "(1).bit_length(1)", "str(b'', 'x', 'y', 'z')"):
    try:
        eval(code)
    except Exception as e:
        print(code, '->', type(e).__name__, e)
