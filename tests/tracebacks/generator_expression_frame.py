print(sum(10 // r for r in (1, 0)))
