print(2 + 3 * 4 ** 2 // 5 % 7 - 1, -2 ** 2, (-2) ** 2, 2 ** 3 ** 2)
print(1 | 2 ^ 3 & 4 << 1, ~5 & 0xff, not 1 == 2, 1 if [] else 2 or 3)
print(5 - 3 - 1, 100 / 10 / 2, 'a' + 'b' * 3, 1 < 2 and 3 > 2 or 0)
print(lambda: (yield), sep='') if False else print([x for x in range(5) if x % 2 if x > 1])
