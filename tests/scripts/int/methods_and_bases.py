print(int('ff', 16), int('0b11', 0), int(' -42 '), int('1_000'), int(3.99), int(-3.99), int('z', 36), bin(-5), oct(8), hex(-255))
print((255).bit_length(), (255).bit_count(), (-7) // 2, (-7) % 2, divmod(-7, 2), divmod(7, -2), pow(3, 200, 13), pow(3, -1, 7), -7 >> 1, 1 << 70)
print((5).to_bytes(2, 'big'), int.from_bytes(b'\xff', 'big', signed=True), (3).as_integer_ratio(), True + True, ~5, 5 & 3, 5 | 3, 5 ^ 3, int(), abs(-3), (3).real, (3).numerator)
for bad in ("int('0x1g', 16)", "int('')", "int('1.5')", "1 << -1", "pow(2, -1, 4)", "(300).to_bytes(1, 'big')", "int('9', 8)", "int([])"):
    try:
        eval(bad)
    except Exception as e:
        print(bad, type(e).__name__, e)
