# expect: exit 4
print(sum(range(10**15)))
