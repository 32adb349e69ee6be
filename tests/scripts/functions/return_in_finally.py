def f():
    try:
        return 'try'
    finally:
        print('cleanup')
def g():
    for i in range(3):
        try:
            continue
        finally:
            print('f', i)
def h():
    try:
        1 / 0
    except ZeroDivisionError:
        return 'except'
    else:
        return 'else'
    finally:
        return 'finally'
def k():
    while True:
        try:
            break
        finally:
            print('breaking')
    return 'k'
print(f(), g(), h(), k())
