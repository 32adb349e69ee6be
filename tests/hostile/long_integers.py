# expect: exit 4
a = 3
while True:
    a = a * a
