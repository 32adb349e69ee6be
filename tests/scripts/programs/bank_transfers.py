import asyncio
class Account:
    def __init__(self, name, balance): self.name, self.balance, self.lock = name, balance, asyncio.Lock()
async def transfer(a, b, amount):
    first, second = sorted((a, b), key=lambda x: x.name)
    async with first.lock, second.lock:
        if a.balance < amount:
            raise ValueError(f'{a.name} has only {a.balance}')
        a.balance -= amount
        await asyncio.sleep(0.1)
        b.balance += amount
async def main():
    a, b = Account('a', 100), Account('b', 20)
    r = await asyncio.gather(transfer(a, b, 50), transfer(b, a, 60), transfer(a, b, 500), return_exceptions=True)
    print(r, a.balance, b.balance, round(asyncio.get_running_loop().time(), 6))
asyncio.run(main())
