# expect: exit 1
print(len(str(10**10**9)))
