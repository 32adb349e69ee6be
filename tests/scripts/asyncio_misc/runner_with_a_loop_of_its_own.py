# What a loop_factory makes need not be a loop of asyncio.
import asyncio


class Recorder:
    """Does as a loop does, and says what it is asked."""

    def __init__(self):
        self.real = asyncio.new_event_loop()

    def __getattr__(self, name):
        print('asked for', name)
        return getattr(self.real, name)


async def main():
    await asyncio.sleep(0.1)
    return 'done'


class Closed:
    def shutdown_asyncgens(self):
        return 'asyncgens'

    def shutdown_default_executor(self):
        return 'executor'

    def run_until_complete(self, what):
        print('runs', what)

    def set_debug(self, on):
        print('debug', on)

    def close(self):
        print('closed')


loop = Closed()
with asyncio.Runner(debug=True, loop_factory=lambda: loop) as runner:
    print(runner.get_loop() is loop)
try:
    with asyncio.Runner(loop_factory=Recorder) as runner:
        print(runner.run(main()))
except TypeError as error:
    print(error)
