def half(n): return n / 0
value = 1 + half(3) * 2 + len('abc')
