# Arithmetic of int, bool and float: results, types and messages.
def show(label, function):
    try:
        print(label, '->', repr(function()))
    except Exception as error:
        print(label, '->', type(error).__name__ + ':', error)


ints = [0, 1, -1, 7, -7, 10**9, 2**47, -2**47, 2**47 - 1, 2**63, -2**63, 2**64, 10**30, -10**30, True]
floats = [0.0, -0.0, 1.5, -2.25, 1e16, 1e-5, 1e300, 0.1]
for a in ints:
    for b in ints:
        for sign, function in [('+', lambda: a + b), ('-', lambda: a - b), ('*', lambda: a * b), ('/', lambda: a / b),
                               ('//', lambda: a // b), ('%', lambda: a % b), ('&', lambda: a & b), ('|', lambda: a | b),
                               ('^', lambda: a ^ b), ('<', lambda: a < b), ('==', lambda: a == b)]:
            show(f'{a} {sign} {b}', function)
    for b in floats:
        for sign, function in [('+', lambda: a + b), ('*', lambda: b * a), ('/', lambda: a / b), ('//', lambda: a // b),
                               ('%', lambda: b % a), ('<', lambda: a < b), ('==', lambda: a == b), ('divmod', lambda: divmod(a, b))]:
            show(f'{a} {sign} {b}', function)
    print(hash(a), -a, abs(a), ~a, +a, bool(a), float(a) if abs(a) < 10**300 else None, a.bit_length(), a.bit_count())
for a in floats:
    print(hash(a), -a, abs(a), repr(a), a.is_integer(), a.hex(), a.as_integer_ratio(), int(a) if abs(a) < 1e300 else None)
for base in [2, -2, 0, 10, 0.5, -1.5, 1, -1]:
    for exponent in [0, 1, 2, 3, 10, 63, 64, 100, -1, -2, 2.0, -3.0]:
        show(f'{base} ** {exponent}', lambda: base ** exponent)
for modulus in [1, 7, -7, 10**20]:
    show('pow', lambda: (pow(3, 100, modulus), pow(-3, 5, modulus), pow(3, -1, modulus)))
for shift in [0, 1, 5, 63, 64, 100]:
    print(1 << shift, -1 << shift, 10**20 >> shift, -10**20 >> shift, -5 >> shift)
show('negative shift', lambda: 1 << -1)
show('huge shift', lambda: 1 << (10**30))
show('inverse', lambda: pow(2, -1, 4))
show('zero modulus', lambda: pow(2, 3, 0))
show('float modulus', lambda: pow(2.0, 3, 4))
show('overflow', lambda: 10.0 ** 400)
show('zero power', lambda: 0 ** -1)
for number in [0.5, 1.5, 2.5, -0.5, 2.675, 1234.5678, 1e22, 123456789.987654321, 5, 15, 25, -15, 10**20 + 5, 0.1 + 0.2]:
    print([round(number, digits) for digits in [-3, -2, -1, 0, 1, 2, 5]], round(number))
for text in ['0', ' 12 ', '-7', '1_000', '0x1f', '0b11', '0o17', 'z', '', '1__0', '_1', '1_', '٣٤', '+5', '- 5', '12.0']:
    for base in [10, 0, 16, 2, 36]:
        show(f'int({text!r}, {base})', lambda: int(text, base))
for text in ['1', '1.5', ' 1e5 ', 'inf', '-Infinity', 'nan', '1_0.5', '1__0', '.5', '5.', '.', 'e5', '1e', '0x10', '1e400', '1e-400', '٣']:
    show(f'float({text!r})', lambda: float(text))
for value in [int, 'x', None, [], b'12', b'x', 1.9, -1.9, float('inf'), float('nan'), 10**400]:
    show('int', lambda: int(value))
    show('float', lambda: float(value))
print((255).to_bytes(2, 'big'), (255).to_bytes(2, 'little'), (-2).to_bytes(2, 'big', signed=True), (0).to_bytes(0, 'big'))
show('to_bytes', lambda: (256).to_bytes(1, 'big'))
show('to_bytes', lambda: (-1).to_bytes(1, 'big'))
show('to_bytes', lambda: (128).to_bytes(1, 'big', signed=True))
print(int.from_bytes(b'\xff\x00', 'big'), int.from_bytes(b'\xff\x00', 'big', signed=True), int.from_bytes([1, 2], 'little'))
print(float.fromhex('0x1.8p3'), float.fromhex('-0x.1p-4'), float.fromhex(' inf '))
print((10**30) / 3, 2**1000 / 3**600, 1 / 3, 10**400 / 10**399, 7 / 10**320)
show('too large', lambda: 10**400 / 3)
show('too large', lambda: 10**400 * 1.0)
show('digits', lambda: str(10**5000))
show('digits', lambda: int('1' * 5000))
print(len(str(10**4299)), [1e15, 1e16, 123456789012345680.0, 1e-4, 1e-5, 1.0, 100.0, 5e-324, 1.7976931348623157e308])
print(True + True, True & False, True | 1, isinstance(True, int), int(True), repr(bool(0)), True == 1.0, ~True)
print((5).real, (5).imag, (5).numerator, (5).denominator, (2.5).real, (2.5).conjugate(), (5).as_integer_ratio())
print(2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53, 10**400 > 1e308, -10**400 < float('-inf'))
print(sorted([3, 1.5, True, 2**70, -1]), max(1, 2.5), min(3, -2.5), sum([1, 2.5, True]))
class Own(int):
    def __add__(self, other): return Own(int.__add__(self, other))
    def __repr__(self): return f'Own({int(self)})'
print(Own(5) + 3, Own(5) * 2, Own('7'), type(Own(5) + 1).__name__, Own(5) == 5, hash(Own(5)), {5: 'five'}[Own(5)])
class Real(float): pass
print(Real(2.5) + 1, Real(2.5), type(Real(2.5)).__name__, Real(2.5) == 2.5)
