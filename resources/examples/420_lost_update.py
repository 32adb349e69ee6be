# Title: A lost update
# Theme: Synchronisation
# Look: Both tasks read the balance before either writes it: the await between is where money is lost.
import asyncio

balance = 100


async def withdraw(amount):
    global balance
    seen = balance
    await asyncio.sleep(0.1)  # asks the bank; control goes to the other task
    balance = seen - amount
    print(f"{amount} withdrawn, balance {balance}")


async def main():
    await asyncio.gather(withdraw(30), withdraw(50))
    print(f"in the account {balance}, there should be 20")


asyncio.run(main())
