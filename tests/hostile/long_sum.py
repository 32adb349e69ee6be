# expect: exit 4
# coroscope: instructions 100000000
print(sum(range(10**15)))
