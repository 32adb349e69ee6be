"""Statements about stream readers that the program feeds by itself: without sockets, so that the virtual clock runs them."""


class Streams:
    WEIGHTS = {'feed': 4, 'feed_later': 3, 'read': 6, 'feed_end': 0.5, 'new_reader': 1, 'read_lines': 1}
    NEEDS = dict.fromkeys(WEIGHTS, 'streams')

    def reader(self):
        return f'readers[{self.dice.randrange(2)}]'

    def data(self):
        return self.pick(["b'one\\n'", "b'two\\nthree\\n'", "b'par'", "b'tial\\n'", "b'k: v;'", "b'0123456789' * 3", "b'\\n'"])

    def _fed(self, call):
        with self.block('try:'):
            self.emit(call)
        with self.block('except AssertionError as error:'):  # after the end
            self.log('show(error)')

    def say_feed(self):
        self._fed(f'{self.reader()}.feed_data({self.data()})')

    def say_feed_later(self):
        self.emit(f'asyncio.get_running_loop().call_later({self.delay()}, feed, {self.reader()}, {self.data()})')

    def say_feed_end(self):
        reader = self.reader()
        self.emit(self.pick([f'{reader}.feed_eof()', f'{reader}.feed_eof()', f'{reader}.set_exception({self.error()})']))
        self.log("'at end'", f'{reader}.at_eof()', f'repr({reader}.exception())')

    def say_new_reader(self):
        limit = self.pick(['', 'limit=4', 'limit=16'])
        self.emit(f'readers[{self.dice.randrange(2)}] = asyncio.StreamReader({limit})')

    def read(self, reader):
        return self.pick([f'{reader}.readline()', f'{reader}.read({self.pick([0, 1, 3, 100])})', f'{reader}.read()',
                          f'{reader}.readexactly({self.pick([0, 2, 5, 12])})', f"{reader}.readuntil({self.pick(['', repr(b';'), repr(b'ee')])})"])

    def say_read(self):
        with self.guard(0.9):
            self.log("'reads'", self.bounded_wait(self.read(self.reader())))

    def say_read_lines(self):
        with self.guard(0.9):
            with self.block(f'async with asyncio.timeout({self.timeout()}):'):
                with self.block(f'async for line in {self.reader()}:', 2):
                    self.log("'line'", 'line')
                    self.body(0, 1)
