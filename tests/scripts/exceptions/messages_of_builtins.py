import math
cases = ['1/0', '1//0', '1%0', '1.0/0', '2**-1/0', '[][0]', '()[1]', '"a"[5]', '{}["k"]', '{}[1,2]', '[].pop()', '{}.popitem()',
 'int("x")', 'int("12", 40)', 'float("a")', '"a"+1', '1+"a"', '[]+()', 'None.x', '(1).foo', '"a".bar()', 'len(5)', 'x_unknown',
 '[1].index(2)', '[1].remove(2)', '"abc".index("z")', 'chr(-1)', 'ord("ab")', 'max([])', 'math.sqrt(-1)', 'iter(5)', 'next(iter([]))',
 '"%d" % "a"', '"%s %s" % 1', '"%s" % (1, 2)', '{[]: 1}', 'sum(["a"])', 'sorted([1, "a"])', 'range(1, 2, 0)', 'int(None)', '[1,2][1.0]',
 '"a" * "b"', 'bytes([300])', 'dict([1])', 'zip([1], [2, 3], strict=True).__class__', '(lambda: 0)(1)', 'abs("a")', 'round("a")', 'isinstance(1, 2)',
 '-"a"', '"a" < 1', '[1] < 1', '"{} {}".format(1)', '"{a}".format(b=1)', '10 ** 400 * 1.0', 'int(float("inf"))', 'int(float("nan"))', 'math.factorial(-1)']
for c in cases:
    try:
        print(c, '=', eval(c))
    except Exception as e:
        print(c, '->', type(e).__name__ + ':', e)
