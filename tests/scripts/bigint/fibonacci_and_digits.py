def fib(n):
    a, b = 0, 1
    for _ in range(n): a, b = b, a + b
    return a
print(fib(300), sum(map(int, str(2 ** 1000))), str(fib(1000))[:20], pow(7, 10 ** 18, 10 ** 9 + 7))
print(int('9' * 40) + 1, int('f' * 30, 16), -(10 ** 25), 10 ** 25 == 1e25, round(123456789012345678901234567890, -10), (1 << 200).bit_length())
