# expect: exit 4
# coroscope: instructions 100000000
for each in range(10**9):
    list(range(10**6)).count(5)
