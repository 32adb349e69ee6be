# reference: plain_generators.modern
from asyncio import *
def step(name, n):
    for i in range(n):
        yield from sleep(1)
        print(name, i)
    return name
def main():
    done, pending = yield from wait([async(step('a', 2)), async(step('b', 3))], timeout=2.5)
    print(len(done), len(pending))
    done, pending = yield from wait([step('p', 1), step('q', 1)])
    print(sorted(t.result() for t in done), pending)
    for f in as_completed([step('c', 2), step('d', 1)]):
        print((yield from f))
    try:
        yield from wait_for(step('e', 9), 1.5)
    except TimeoutError:
        print('timeout')
get_event_loop().run_until_complete(main())
