a, b = 2 ** 100, 3 ** 70
print(a * b, a + b, a - b, b // a, b % a, -b // a, -b % a, a ** 3 % 10 ** 9, a & b, a | 1, a ^ b, a >> 90, ~a)
print(a == float(a), a < b, hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), int(1e20), float(10 ** 20), 10 ** 30 / 10 ** 10, (10 ** 30) // 7)
import math
print(math.factorial(30), math.gcd(a, 12 ** 20), math.isqrt(10 ** 41), math.comb(100, 50), f'{a:,}', f'{a:x}', len(str(7 ** 1000)), divmod(-10 ** 20, 3))
