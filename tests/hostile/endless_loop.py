# expect: exit 4
# coroscope: instructions 100000000
while True:
    pass
