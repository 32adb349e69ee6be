"""Does the virtual clock tell the truth? Programs whose timers never tie must print the same under the real asyncio.

Instants are compared rounded to the pace: 40 ms at first, longer when a busy machine was late by half of that.
"""
import random
import subprocess

PACES = (0.04, 0.15, 0.6)

HEAD = '''\
import asyncio, time, threading
began = time.monotonic()


def log(*what):
    print(round((time.monotonic() - began) / {pace}), *what, flush=True)

'''


def draw(seed, pace):
    """A program of tasks and threads in which every instant has one event only."""
    dice = random.Random(seed)
    instants = list(range(1, 16))
    dice.shuffle(instants)
    lines = ['async def work(name, *paces):', '    try:', '        for pace in paces:',
             f'            await asyncio.sleep(pace * {pace})', '            log(name, pace)', '        return name',
             '    except asyncio.CancelledError:', "        log(name, 'cancelled')", '        raise', '',
             'def job(name, pace):', f'    time.sleep(pace * {pace})', '    log(name, pace)', '    return name', '',
             'async def main():']
    body = []
    for number in range(4):
        body.append(f"    t{number} = asyncio.create_task(work('t{number}', {instants.pop()}))")
    body.append(f"    f = asyncio.get_running_loop().run_in_executor(None, job, 'job', {instants.pop()})")
    body.append(f'    asyncio.get_running_loop().call_later({instants.pop()} * {pace}, t0.cancel)')
    body.append('    done, pending = await asyncio.wait([t0, t1, t2, t3], '
                f'return_when=asyncio.{dice.choice(["FIRST_COMPLETED", "ALL_COMPLETED"])})')
    body.append("    log('waited', len(done), len(pending))")
    body.append('    try:')
    body.append(f"        log(await asyncio.wait_for(work('late', {instants.pop()}.3), {instants.pop()}.2 * {pace}))")
    body.append('    except TimeoutError:')
    body.append("        log('timeout')")
    body.append("    log(await asyncio.gather(t0, t1, t2, t3, f, return_exceptions=True))")
    return HEAD.format(pace=pace) + '\n'.join(lines + body) + '\n\nasyncio.run(main())\n'


def against_real_asyncio(reference, count=5):
    """For each of a few programs: None, or what differs."""
    for seed in range(count):
        for pace in PACES:
            source = draw(seed, pace)
            expected = reference.run('program.py', 'program.py', source)
            real = subprocess.run(['/usr/bin/python3', '-c', source], capture_output=True, text=True)
            if real.stdout == expected.stdout:
                yield None
                break
        else:
            yield f'the virtual clock differs from the real one for program {seed}:\n{source}\n' \
                  f'virtual:\n{expected.stdout}{expected.stderr}\nreal:\n{real.stdout}{real.stderr}'
