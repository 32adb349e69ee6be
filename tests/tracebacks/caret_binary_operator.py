a, b, c = 1, 'two', 3
total = (a * c) + (a + b) - c
