# Title: Shielded from the timeout
# Theme: Timeouts and cancellation
# Look: The timer ends main's wait at 1 s, but the payment behind the shield goes on to its own end.
import asyncio


async def pay():
    await asyncio.sleep(2)
    print("payment booked")
    return "receipt"


async def main():
    payment = asyncio.create_task(pay(), name="payment")
    try:
        async with asyncio.timeout(1):
            await asyncio.shield(payment)
    except TimeoutError:
        print("the customer no longer waits, the payment does not stop")
    print("later:", await payment)


asyncio.run(main())
