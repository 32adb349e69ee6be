# What a constant test rules out is compiled for its faults only; what follows must not notice.
class Manager:
    def __enter__(self):
        return 5
    def __exit__(self, *details):
        print("left")
def f(a, x):
    if a:
        print(1)
    elif "":
        with x as c:
            b = 2
    for i in range(2):
        if 0:
            try:
                with x as c, x as d:
                    return 1
            except ValueError as error:
                print(error)
            finally:
                continue
        elif None:
            for j in x:
                with j:
                    break
        else:
            print("else", i)
    while False:
        async def g():
            async with x as c:
                pass
    return [a, i]
print(f(1, 2), f(0, 3))
with Manager() as m:
    if False:
        with m as n:
            print(n)
    print(m)
def h():
    return 1
    with Manager() as m:
        if "":
            with m: pass
        return m
print(h())
