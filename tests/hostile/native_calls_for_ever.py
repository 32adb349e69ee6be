# expect: exit 4
# coroscope: instructions 20000000
while True:
    str(object())
