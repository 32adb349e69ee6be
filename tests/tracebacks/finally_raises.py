def f():
    try:
        return 1 / 0
    finally:
        [][1]
f()
