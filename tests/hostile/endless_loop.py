# expect: exit 4
while True:
    pass
