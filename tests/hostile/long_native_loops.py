# expect: exit 4
for each in range(10**9):
    list(range(10**6)).count(5)
