# expect: exit 4
print(len(str(10**10**9)))
