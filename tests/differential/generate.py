#!/usr/bin/python3
"""Draw a random asyncio program from a seed and print it.

usage: generate.py SEED [--without FEATURE,...]

The program prints a line with the loop's time for everything that happens in it, so that a step out of order shows,
and always ends. Features that can be left out: threads, contention, executors, agen_drop, groups, barriers,
context, loops, streams, texts, runners.
"""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from program.awaitables import Awaitables  # noqa: E402
from program.flow import Flow  # noqa: E402
from program.prelude import PRELUDE  # noqa: E402
from program.primitives import Primitives  # noqa: E402
from program.streams import Streams  # noqa: E402
from program.tasks import Tasks  # noqa: E402
from program.threads import Threads  # noqa: E402
from program.writer import FEATURES, Writer  # noqa: E402


class Program(Writer, Flow, Tasks, Primitives, Threads, Streams, Awaitables):
    """One program: managers, generators and jobs first, then coroutine functions that call earlier ones, then main."""

    def write(self):
        self.choose_kinds()
        self.emit('def explode(*what):')
        self.emit("    log(*what)")
        self.emit("    raise Oops(what[0])")
        for _ in range(self.dice.randint(1, 3)):
            self.write_job()
        for _ in range(self.dice.randint(0, 2)):
            self.cost = 0
            name = self.write_generator()
            self.generators.append((name, self.cost))
        self.MAX_COST = 12
        self.cost = 0
        self.write_managers()
        for limit in (25, 40, 70, 110)[:self.dice.randint(2, 4)]:
            self.write_function(limit)
        self.write_main()
        return PRELUDE + '\n\n' + '\n'.join(self.lines) + '\n'

    def write_function(self, limit):
        self.MAX_COST, self.cost, self.tasks = limit, 0, []
        name = f'work{len(self.functions)}'
        with self.block(f'async def {name}(me):'):
            self.log("'begins'", 'asyncio.current_task().get_name()')
            self.body(2, 5)
            if self.chance(0.7):
                self.emit(f'return {self.tag()}')
        self.functions.append((name, self.cost))

    def write_main(self):
        self.MAX_COST, self.cost, self.tasks = 220, 0, []
        with self.block('async def story(me):'):
            roots = ', '.join(self.calls(2, 5))
            self.emit(f'roots = [asyncio.create_task(c) for c in ({roots},)]')
            with self.guard(0.9):
                self.body(3, 7)
            self.emit(f'await asyncio.wait(roots, timeout={self.pick(["0.3", "1", "4", "9"])})')
            self.log('[outcome(task) for task in roots]')
        with self.block('async def main():'):
            self.emit('global main_loop')
            self.emit('main_loop = asyncio.get_running_loop()')
            self.emit('main_loop.set_exception_handler(on_trouble)')
            self.emit('readers[:] = asyncio.StreamReader(), asyncio.StreamReader(limit=8)')
            self.emit("task = asyncio.create_task(story('main'))")
            self.emit(f'await asyncio.wait([task], timeout={self.pick(["0.6", "2", "5", "12"])})')
            self.emit("log('drains', outcome(task))")
            self.emit('await drain()')
            self.emit("log('end', outcome(task))")
            if self.chance(0.15):
                self.emit('await task')
        self.emit('')
        self.write_run()
        self.emit("log('after run')")

    def write_run(self):
        """By asyncio.run, or by what stands below it."""
        kind = self.pick(['run', 'run', 'run', 'runner', 'loop', 'forever', 'thread']) if 'runners' in self.features else 'run'
        if kind == 'runner':
            with self.block('with asyncio.Runner() as runner:'):
                self.emit('runner.run(main())')
                self.emit("log('between', runner.get_loop().is_running())")
                self.emit(f'print(runner.run(nap({self.tag()}, {self.delay()}), context=contextvars.copy_context()))')
        elif kind in ('loop', 'forever'):
            self.emit('loop = asyncio.new_event_loop()')
            self.emit('asyncio.set_event_loop(loop)')
            with self.block('try:'):
                if kind == 'loop':
                    self.emit('print(loop.run_until_complete(main()))')
                    self.emit(f'print(loop.run_until_complete(asyncio.gather({", ".join(self.calls(1, 2))}, return_exceptions=True)))')
                else:
                    self.emit('task = loop.create_task(main())')
                    self.emit('task.add_done_callback(lambda done: loop.stop())')
                    self.emit(f'loop.call_later({self.timeout()}, loop.stop)')
                    self.emit('loop.run_forever()')
                    self.emit("print('stopped', outcome(task))")
                    self.emit('loop.run_until_complete(task)')
            with self.block('finally:'):
                self.emit('finish(loop)')
        elif kind == 'thread' and 'threads' in self.features:
            self.emit('runner = threading.Thread(target=lambda: asyncio.run(main()))')
            self.emit('runner.start()')
            self.emit('runner.join()')
        else:
            self.emit('asyncio.run(main())')


def generate(seed, without=()):
    """The text of the program with this seed."""
    return Program(seed, without).write()


def main():
    arguments = sys.argv[1:]
    without = []
    if '--without' in arguments[:-1]:
        at = arguments.index('--without')
        without = arguments[at + 1].split(',')
        del arguments[at:at + 2]
    if len(arguments) != 1 or not arguments[0].isdigit() or not set(without) <= set(FEATURES):
        print(__doc__, file=sys.stderr)
        sys.exit(0 if arguments in (['-h'], ['--help']) else 2)
    print(generate(int(arguments[0]), without), end='')


if __name__ == '__main__':
    main()
