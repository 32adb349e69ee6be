"""Does the virtual clock tell the truth? Programs whose timers never tie must print the same under the real asyncio.

Each program sleeps for tens of milliseconds only; instants are compared rounded to the pace, so a busy machine
does not matter until it is late by half a pace.
"""
import random
import subprocess

PACE = 0.04

HEAD = '''\
import asyncio, time, threading
began = time.monotonic()


def log(*what):
    print(round((time.monotonic() - began) / {pace}), *what, flush=True)

'''


def draw(seed):
    """A program of tasks and threads in which every instant has one event only."""
    dice = random.Random(seed)
    instants = list(range(1, 16))
    dice.shuffle(instants)
    lines = ['async def work(name, *paces):', '    try:', '        for pace in paces:',
             f'            await asyncio.sleep(pace * {PACE})', '            log(name, pace)', '        return name',
             '    except asyncio.CancelledError:', "        log(name, 'cancelled')", '        raise', '',
             'def job(name, pace):', f'    time.sleep(pace * {PACE})', '    log(name, pace)', '    return name', '',
             'async def main():']
    body = []
    for number in range(4):
        body.append(f"    t{number} = asyncio.create_task(work('t{number}', {instants.pop()}))")
    body.append(f"    f = asyncio.get_running_loop().run_in_executor(None, job, 'job', {instants.pop()})")
    body.append(f'    asyncio.get_running_loop().call_later({instants.pop()} * {PACE}, t0.cancel)')
    body.append('    done, pending = await asyncio.wait([t0, t1, t2, t3], '
                f'return_when=asyncio.{dice.choice(["FIRST_COMPLETED", "ALL_COMPLETED"])})')
    body.append("    log('waited', len(done), len(pending))")
    body.append('    try:')
    body.append(f"        log(await asyncio.wait_for(work('late', {instants.pop()}), {instants.pop()} * {PACE}))")
    body.append('    except TimeoutError:')
    body.append("        log('timeout')")
    body.append("    log(await asyncio.gather(t0, t1, t2, t3, f, return_exceptions=True))")
    return HEAD.format(pace=PACE) + '\n'.join(lines + body) + '\n\nasyncio.run(main())\n'


def against_real_asyncio(reference, count=5):
    """For each of a few programs: None, or what differs."""
    for seed in range(count):
        source = draw(seed)
        expected = reference.run('program.py', 'program.py', source)
        for _ in range(3):  # a busy machine may be late once
            real = subprocess.run(['/usr/bin/python3', '-c', source], capture_output=True, text=True)
            if real.stdout == expected.stdout:
                yield None
                break
        else:
            yield f'the virtual clock differs from the real one for program {seed}:\n{source}\n' \
                  f'virtual:\n{expected.stdout}{expected.stderr}\nreal:\n{real.stdout}{real.stderr}'
