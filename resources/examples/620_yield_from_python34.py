# Title: Coroutines of 2014
# Theme: Generators
# Look: Plain generators run as tasks; as_completed hands over each parcel when it comes, not by its place.
from asyncio import *


def deliver(parcel, days):
    yield from sleep(days)
    print(parcel, "is at the door")
    return parcel


def street():
    parcels = [async(deliver("piano", 3)), async(deliver("letter", 1)), async(deliver("book", 2))]
    signed = []
    for arrival in as_completed(parcels):
        signed.append((yield from arrival))
    return signed


if __name__ == "__main__":
    loop = get_event_loop()
    print(loop.run_until_complete(street()))
