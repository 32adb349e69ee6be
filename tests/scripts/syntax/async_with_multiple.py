import asyncio
class R:
    def __init__(self, n): self.n = n
    async def __aenter__(self): print('enter', self.n); return self.n
    async def __aexit__(self, *a): print('exit', self.n, a[0] and a[0].__name__); return self.n == 'b'
async def main():
    async with R('a') as a, R('b') as b, R('c'):
        print(a, b)
        raise ValueError
    async with (R('x') as x, R('y'),): print(x)
    try:
        with R('z'): pass
    except TypeError as e: print(e)
asyncio.run(main())
