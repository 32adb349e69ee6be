data = iter([3, 1, 4, 0, 5])
while (x := next(data)) != 0:
    print('got', x)
print('stopped at', x, [y := 1, y ** 2, y + 5])
print([last := n for n in range(4)], last)
