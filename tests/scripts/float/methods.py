print((0.5).as_integer_ratio(), (3.0).is_integer(), (255.5).hex(), float.fromhex('0x1.8p1'), float('  1e3 '), float('-inf'), float('nan') == float('nan'), float('1_0.5'))
print(7.5 // 2, -7.5 // 2, 7.5 % -2, divmod(7.5, 2), 2.0 ** 0.5, 1e308 * 10, -1e308 * 10, 0.1 + 0.7, 3 * 0.1, 1e16 + 1, 5 / 2, 6 / 2, 1 // 1.0)
print(hash(1.0) == hash(1), 0.0 == -0.0, 1 == 1.0, 2 ** 0.5 < 1.5, max(1, 1.0), min(1.0, 1), abs(-0.0), int(1e15), sum([0.1] * 10))
for bad in ('1.0 / 0', '1.0 // 0', '1.0 % 0', '0.0 ** -1', '10.0 ** 400', 'float("x")', 'int(float("inf"))'):
    try:
        eval(bad)
    except Exception as e:
        print(bad, type(e).__name__, e)
