# expect: exit 4
while True:
    print('x' * 1000)
