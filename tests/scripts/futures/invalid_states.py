import asyncio
async def main():
    f = asyncio.get_running_loop().create_future()
    for act in (f.result, f.exception):
        try:
            act()
        except asyncio.InvalidStateError as e:
            print(e)
    f.set_result(1)
    for act in (lambda: f.set_result(2), lambda: f.set_exception(ValueError())):
        try:
            act()
        except asyncio.InvalidStateError as e:
            print(str(e).split(':')[0])
    print(f.cancel(), f.cancelled(), f)
    g = asyncio.Future()
    print(g, g.cancel('why'), g, g.cancelled())
    h = asyncio.Future()
    try:
        h.set_exception(StopIteration())
    except TypeError as e:
        print(e)
    h.set_exception(KeyError('k')); print(h, repr(h.exception()))
asyncio.run(main())
