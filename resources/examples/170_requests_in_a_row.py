# Title: Requests in a row, requests side by side
# Theme: Blocking
# Look: First three blocked spans on the main lane, then three waits that overlap and end with the slowest.
# coroscope: latency weather.example 0.4..0.9
import asyncio

import httpx

CITIES = ["Oslo", "Rome", "Lima"]


def ask_in_a_row():
    with httpx.Client(base_url="https://weather.example") as client:
        for city in CITIES:
            print(city, client.get("/now", params={"q": city}).status_code)


async def ask(client, city):
    response = await client.get("/now", params={"q": city})
    print(city, response.status_code)


async def ask_side_by_side():
    async with httpx.AsyncClient(base_url="https://weather.example") as client:
        await asyncio.gather(*(ask(client, city) for city in CITIES))


print("in a row")
ask_in_a_row()
print("side by side")
asyncio.run(ask_side_by_side())
