# expect: exit 1
a = 3
while True:
    a = a * a
