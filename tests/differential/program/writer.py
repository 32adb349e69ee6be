"""The text being written, the dice, and the bounds: depth, statements in a function, cost of a call."""
import contextlib
import random

DELAYS = ['0', '0', '0.1', '0.1', '0.2', '0.3', '0.5', '0.25', '0.123', '1', '0.05', '1e-3']
FEATURES = ('threads', 'contention', 'executors', 'agen_drop', 'groups', 'barriers', 'context', 'loops', 'streams',
            'texts', 'runners')


class Writer:
    """Statements are methods named `say_*`; `weights` says how often each is drawn."""

    MAX_DEPTH = 4
    MAX_COST = 160  # of one function, in statements executed, so that calls of calls stay small

    def __init__(self, seed, without=()):
        self.dice = random.Random(seed)
        self.features = set(FEATURES) - set(without)
        self.lines = []
        self.indent = 0
        self.depth = 0
        self.names = 0
        self.functions = []   # (name, cost): a function calls only those written before it
        self.generators = []
        self.managers = []
        self.jobs = []
        self.cost = 0
        self.scale = 1        # how often the statement being written is executed
        self.tasks = []       # names of tasks and futures that the present function holds

    def emit(self, text):
        self.lines.append('    ' * self.indent + text)
        self.cost += self.scale

    @contextlib.contextmanager
    def block(self, head, scale=1):
        self.emit(head)
        self.indent += 1
        self.depth += 1
        self.scale *= scale
        size, held = len(self.lines), len(self.tasks)
        yield
        if len(self.lines) == size:
            self.emit('pass')
        del self.tasks[held:]  # what a branch creates may not exist behind it
        self.scale //= scale
        self.depth -= 1
        self.indent -= 1

    def chance(self, probability):
        return self.dice.random() < probability

    def pick(self, options):
        return self.dice.choice(options)

    def fresh(self, prefix):
        self.names += 1
        return f'{prefix}{self.names}'

    def delay(self):
        return self.pick(DELAYS)

    def timeout(self):
        return self.pick(['0.05', '0.15', '0.3', '0.4', '0.7', '1', '0', '0.123', '2'])

    def tag(self):
        return repr(f'{self.pick("abcdefghjk")}{self.dice.randrange(100)}')

    def log(self, *parts):
        self.emit(f'log(me, {", ".join(parts)})')

    def room(self):
        return self.cost < self.MAX_COST

    def call(self):
        """An expression that is a new coroutine, of a function that was written before."""
        fitting = [item for item in self.functions if self.cost + item[1] * self.scale < self.MAX_COST]
        if not fitting or self.chance(0.3):
            kind = self.dice.randrange(4)
            self.cost += self.scale
            return [f'nap({self.tag()}, {self.delay()})', f'nap({self.tag()}, {self.delay()})',
                    f'fail({self.tag()}, {self.delay()})', f'stubborn({self.tag()}, {self.delay()})'][kind]
        name, cost = self.pick(fitting)
        self.cost += cost * self.scale
        return f'{name}({self.tag()})'

    def calls(self, least=1, most=3):
        return [self.call() for _ in range(self.dice.randint(least, most))]

    def body(self, least=1, most=3, await_allowed=True):
        """A few statements. One that would go too deep becomes a log line."""
        for _ in range(self.dice.randint(least, most)):
            if not self.room() or self.depth >= self.MAX_DEPTH:
                self.say_log()
            else:
                getattr(self, 'say_' + self.dice.choices(self.kinds, self.weights)[0])()

    def choose_kinds(self):
        table = {name: weight for part in type(self).__mro__ for name, weight in getattr(part, 'WEIGHTS', {}).items()}
        needed = {name: feature for part in type(self).__mro__ for name, feature in getattr(part, 'NEEDS', {}).items()}
        table = {name: weight for name, weight in table.items() if needed.get(name) in (None, *self.features)}
        self.kinds, self.weights = list(table), list(table.values())
        for i in range(len(self.weights)):  # every seed has a taste of its own
            self.weights[i] *= self.pick([0.3, 1, 1, 2.5])

    @contextlib.contextmanager
    def guard(self, wide=0.6):
        """`try` around what may raise; sometimes the clauses let it pass."""
        with self.block('try:'):
            yield
        kind = self.dice.random()
        if kind < wide:
            clause = self.pick(['BaseException', 'BaseException', 'asyncio.CancelledError', 'Exception'])
        else:
            clause = self.pick(['TimeoutError', 'Oops', 'ValueError', '(Oops, KeyError)', 'asyncio.CancelledError'])
        with self.block(f'except {clause} as error:'):
            self.log("'caught'", 'show(error)')
            if self.chance(0.15):
                self.say_raise_while_handling()
            elif self.chance(0.15):
                self.body(1, 2)
            if clause in ('BaseException', 'asyncio.CancelledError') and self.chance(0.4):
                self.emit('raise')
        if self.chance(0.2):
            with self.block('finally:'):
                self.body(1, 2)
