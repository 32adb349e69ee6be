# Title: A circuit breaker
# Theme: Real-life shapes
# Look: After two slow failures the calls fail at once; after a pause one finds the service well.
import asyncio
import time


class Breaker:
    failures, open_until = 0, 0.0

    async def call(self, service):
        if time.perf_counter() < self.open_until:
            raise ConnectionError("circuit open")
        try:
            return await service()
        except TimeoutError:
            self.failures += 1
            if self.failures >= 2:
                self.open_until = time.perf_counter() + 1.8
            raise ConnectionError("timed out") from None


async def service():
    healthy = time.perf_counter() - started > 3
    await asyncio.wait_for(asyncio.sleep(0.1 if healthy else 5), timeout=0.5)
    return "fine"


async def main():
    breaker = Breaker()
    for _ in range(8):
        try:
            outcome = await breaker.call(service)
        except ConnectionError as error:
            outcome = error
        print(f"{time.perf_counter() - started:.1f} s: {outcome}")
        await asyncio.sleep(0.5)


started = time.perf_counter()
asyncio.run(main())
