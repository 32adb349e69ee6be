# expect: exit 4
table = {}
i = 0
while True:
    table[i] = str(i)
    i += 1
