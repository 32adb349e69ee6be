# expect: exit 4
# coroscope: instructions 100000000
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
