"""Pieces of programs that go where free grammar seldom gets: objects that misbehave while something works with them.

Every method gives statements without indentation whose holes are drawn from the grammar (grammar.py), so that no two are alike.
"""
import re

from scenario_parts import (ASYNC_ACTS, ASYNC_BLOCKS, AWAITABLES, BASES, BINARY_SPECIAL, BOUNDS, CALLBACKS, CAUGHT, CHANGES, CONTAINERS,
                            DEEP_ACTS, EXCEPTIONS, FINALIZER_BODIES, FORMATS, GENERATOR_ACTS, GENERATOR_LINES, GROUP_ACTS, LIFE_ACTS,
                            METHOD_BODIES, PATTERNS, PERCENTS, RUNS, SLICED, SLICE_ACTS, SUBJECTS, THREAD_ACTS, TRY_ENDS, UNARY_SPECIAL,
                            USES, WALKS, WRAPS)

ODD_CLASSES = """class E{bases}:
    __match_args__ = ('a', 'b')
    count = 0
    def __init__(self, *a, **k):
        E.count += 1
        self.a = a
{methods}
"""


class Scenarios:
    """Mixed into Grammar, whose pick(), chance(), random and expression() it uses."""

    def hole(self, text):
        """`text` with {e} for expressions, {r} for what is raised, {w} for what is awaited, {c} for callbacks."""
        lists = {'r': EXCEPTIONS, 'w': AWAITABLES, 'c': CALLBACKS}

        def fill(match):
            key = match.group(1)
            if key is None:
                return match.group(0)[0]
            return self.expression(3) if key == 'e' else self.hole(self.pick(lists[key])) if key in lists else match.group(0)
        return re.sub(r'\{\{|\}\}|\{([a-z])\}', fill, text)

    def lines(self, choices, least, most, indent):
        text = ''
        for _ in range(self.random.randrange(least, most + 1)):
            for line in self.hole(self.pick(choices)).split('\n'):
                text += indent + line + '\n'
        return text

    def guarded(self, choices, least, most, indent=''):
        """Statements each of which may fail by itself."""
        text = ''
        for _ in range(self.random.randrange(least, most + 1)):
            text += f'{indent}try: {self.hole(self.pick(choices))}\n'
            text += f'{indent}except {self.pick(["Exception", "Exception", "BaseException"])} as y: print(type(y).__name__)\n'
        return text

    def method_body(self):
        return self.hole(self.pick(METHOD_BODIES))

    def odd_class(self):
        """A class E whose special methods do what they should not, and its use at every place where they are called."""
        methods = ''
        for _ in range(self.random.randrange(1, 6)):
            name = self.pick(UNARY_SPECIAL + BINARY_SPECIAL)
            prefix = 'async ' if name in ('__aenter__', '__aexit__', '__anext__') and self.chance(0.9) or self.chance(0.03) else ''
            decorator = f'    @{self.pick(["property", "classmethod", "staticmethod", "functools.cache"])}\n' if self.chance(0.05) else ''
            methods += f'{decorator}    {prefix}def {name}(self, *p, **k): {self.method_body()}\n'
        bases = self.pick(BASES)
        text = ODD_CLASSES.format(bases=bases, methods=methods)
        text += f'x = {self.pick(["E()", "E()", "E()", "E", "E(1)", "[E(), E()]", "(E(),)", "{}.get(1, E())".replace("{}", "{1: E()}")])}\n'
        return text + self.guarded(USES, 3, 10)

    def changed_while_used(self):
        change = self.pick(CHANGES)
        body = self.pick([change, f'exec({change!r})', f'(lambda: {change if "=" not in change and "del" not in change else "it.clear()"})()'])
        body = body if '=' not in change[:6] else 'it.clear()'
        answer = self.pick(['False', 'True', 'NotImplemented', '1'])
        text = f'class E:\n    def __eq__(self, p): {body}; return {answer}\n'
        text += f'    def __hash__(self): return {self.pick(["1", "hash(it)", "7"])}\n'
        text += f'it = {self.pick(CONTAINERS)}\n'
        called = self.pick([f'exec({change!r})', f'exec({change!r}) or p', 'it.clear()', 'it.append(1) or 1', 'it.pop()', '[it.clear()]'])
        for _ in range(self.random.randrange(1, 4)):
            walk = self.pick(WALKS).replace('{c}', change).replace('{d}', called).replace('{{', '{').replace('}}', '}')
            wrapped = walk if walk.startswith('for') or self.chance(0.5) else f'print({walk})'
            try:
                compile(wrapped, 'piece', 'exec')
            except SyntaxError:
                wrapped = walk
            text += f'try:\n    {wrapped}\nexcept Exception as y: print(type(y).__name__)\n'
            if self.chance(0.3):
                text += f'it = {self.pick(CONTAINERS)}\n'
        return text

    def generators(self):
        text = 'it = []\n'
        for name in ('g', 'h'):
            text += f'def {name}_():\n    global g, h, it\n' + self.lines(GENERATOR_LINES, 1, 5, '    ') + '    yield\n'
        text += f'g, h = g_(), {self.pick(["h_()", "g_()", "h_()", "iter([1, 2, 3])", "(x for x in g_())"])}\n'
        return text + self.guarded(GENERATOR_ACTS, 3, 9)

    def async_block(self, depth, indent):
        text = ''
        for _ in range(self.random.randrange(1, 5)):
            if depth < 3 and self.chance(0.35):
                opening = self.hole(self.pick(ASYNC_BLOCKS))
                text += f'{indent}{opening}\n{self.async_block(depth + 1, indent + "    ")}'
                if opening == 'try:':
                    text += f'{indent}{self.pick(TRY_ENDS)}\n'
            else:
                text += self.lines(ASYNC_ACTS, 1, 1, indent)
        return text

    def asynchronous(self):
        """Tasks, groups, timeouts, threads and pools that meet the wrong act at the wrong time."""
        text = 'def work(*p):\n' + self.lines(THREAD_ACTS, 1, 2, '    ')
        text += 'async def job(*p):\n' + self.async_block(2, '    ')
        text += 'async def agen():\n    try:\n        x = yield 1\n' + self.async_block(2, '        ').replace('return ', 'x = ')
        text += f'        yield x\n    finally: {self.pick(["pass", "await asyncio.sleep(0.1)", "print(1)", "await job(1)", "raise ValueError"])}\n'
        text += 'async def main():\n    global loop, queue, lock, event, future, pool, barrier, semaphore, condition, t, x\n'
        text += '    loop = asyncio.get_running_loop()\n'
        text += '    queue, lock, event, future = asyncio.Queue(1), asyncio.Lock(), asyncio.Event(), loop.create_future()\n'
        pool = self.pick(['ThreadPoolExecutor(2)', 'ThreadPoolExecutor(1)', 'ProcessPoolExecutor(2)', 'ThreadPoolExecutor()'])
        text += f'    pool, barrier, semaphore = concurrent.futures.{pool}, asyncio.Barrier(2), asyncio.Semaphore(1)\n'
        text += '    condition, t = asyncio.Condition(lock), asyncio.create_task(job(0))\n'
        text += self.async_block(0, '    ')
        run = self.pick(RUNS)
        return text + f'try:\n    {run}\nexcept BaseException as y: print(type(y).__name__)\n'

    def texts(self):
        values = f'{self.expression(3)}, {self.expression(3)}, {self.pick(["1", "7", "x", "-3", "10**9"])}'
        acts = []
        for _ in range(3):
            form = self.pick(FORMATS) + self.pick(['', self.pick(FORMATS)])
            acts.append(f'print({form!r}.format({values}, k={self.expression(3)})[:200])')
            form = self.pick(PERCENTS) + self.pick(['', self.pick(PERCENTS)])
            given = self.pick([values, values + ',', self.expression(3), self.expression(3) + ','])
            acts.append(f'print(({form!r} % ({given}))[:200])')
        acts.append(f'print(({self.pick(PERCENTS)!r} % {{"k": {self.expression(3)}, "x": 1}})[:200])')
        acts.append(f'print((b{self.pick(PERCENTS)!r} % ({values}))[:200])')
        acts.append(f'print(format({self.expression(3)}, {self.pick(FORMATS)[2:-1]!r})[:200])')
        return ''.join(f'try: {act}\nexcept Exception as y: print(repr(y)[:200])\n' for act in acts)

    def cut(self):
        step = f':{self.pick(["", "1", "-1", "2", "-2", "0", "10**19", "3"])}' if self.chance(0.6) else ''
        return f'{self.pick(BOUNDS)}:{self.pick(BOUNDS)}{step}'

    def slices(self):
        text = f'it = {self.pick(SLICED)}\n'
        for _ in range(8):
            act = re.sub(r'\{([si])\}', lambda match: self.cut() if match.group(1) == 's' else self.pick(BOUNDS[1:]), self.pick(SLICE_ACTS))
            text += f'try: {self.hole(act)}\nexcept Exception as y: print(type(y).__name__)\n'
        return text

    def finalizers(self):
        body = self.pick(FINALIZER_BODIES)
        text = f'class E:\n    a = 1\n    def __del__(self): {self.hole(body)}\nit = []\n'
        for _ in range(self.random.randrange(4, 11)):
            act = self.pick(LIFE_ACTS).replace('{d}', self.pick(['it.append(1)', 'it.clear()', '1 / 0', 'gc.collect()', 'E()', 'print(it)']))
            text += 'try:\n' + ''.join(f'    {line}\n' for line in act.split('\n')) + 'except Exception as y: print(type(y).__name__)\n'
        return text

    def groups(self):
        text = f'try:\n    try: raise {self.pick(EXCEPTIONS)}\n'
        for _ in range(self.random.randrange(1, 4)):
            text += f'    except* {self.pick(CAUGHT)} as y: '
            text += self.hole(self.pick(GROUP_ACTS)) + '\n'
        text += self.pick(['', '    else: print("else")\n', '    finally: print("finally")\n'])
        after = self.pick(['traceback.print_exception(y)', 'print(y.__context__)', 'y.__context__ = y', 'y.__cause__ = y; traceback.format_exc()', 'raise'])
        return text + f'except BaseException as y:\n    print(type(y), repr(y)[:100]); {after}\n'

    def matching(self):
        text = 'class C:\n    x = 1\n    __match_args__ = ("x", "y")\n'
        text += f'class E(dict):\n    def __getitem__(self, p): return {self.expression(3)}\n'
        text += '    __match_args__ = ' + self.pick(['()', '("a",)', '1', '(1,)', '("a", "a")']) + '\n'
        for _ in range(self.random.randrange(1, 4)):
            text += f'try:\n    match {self.hole(self.pick(SUBJECTS))}:\n'
            for _ in range(self.random.randrange(1, 5)):
                shown = self.pick(['1', 'x', 'y', 'a', 'locals().get(1)'])
                text += f'        case {self.hole(self.pick(PATTERNS))}: print("case", {shown})\n'
            text += 'except Exception as y: print(type(y).__name__)\n'
        return text

    def deep_source(self):
        """Source text that nests."""
        deep = self.random.randrange(5, 60)
        shape = self.random.randrange(4)
        if shape == 0:
            return f'x = {"[" * deep}{self.expression(3)}{"]" * deep}\nprint(repr(x)[:50], x == copy.deepcopy(x))\n'
        if shape == 1:
            return f'x = {"lambda: " * deep}{self.expression(3)}\nfor _ in range({deep}): x = x()\n'
        if shape == 2:
            loops = ''.join(' ' * i + f'for x in range({self.pick(["1", "2"])}):\n' for i in range(15))
            return loops + ' ' * 15 + self.pick(['break', 'x', 'continue', 'raise ValueError']) + '\n'
        signs = [' + 1', ' * 2', ' .real', ' if 1 else 2', ' < 3', ' or 0']
        return f'x = 1{"".join(self.pick(signs) for _ in range(deep))}\nprint(x)\n'

    def deep_blocks(self):
        """Blocks in blocks whose ends are exceptions' way out."""
        text, tails = '', []
        for i in range(12):
            opening = self.pick(['try', 'with contextlib.suppress(ValueError)', 'if 1'])
            text += ' ' * i + opening + ':\n'
            if opening == 'try':
                tail = ['finally: pass', 'except ValueError: raise KeyError', 'except KeyError: pass', 'finally: x = 1']
                tails.append(' ' * i + self.pick(tail) + '\n')
        inner = self.pick(['raise ValueError', 'x = 1', 'raise KeyError(1)'])
        return text + ' ' * 12 + inner + '\n' + ''.join(reversed(tails))

    def deep_calls(self):
        """A function that calls itself, straight or by way of what calls back."""
        body = self.pick(['return n and f(n - 1)', 'return [f(n - 1)] if n else []', 'yield from f(n - 1) if n else [1]',
                          'try: return f(n - 1)\n    finally: n', 'return sorted([n], key=f)', 'return repr(D(n))',
                          'return max(f(n - 1), 1) if n else 0', 'return eval("f(n - 1)") if n else 0'])
        count = self.pick(['10', '900', '10**6', '50'])
        return (f'def f(n):\n    {body}\nclass D:\n    def __init__(self, n): self.n = n\n'
                f'    def __repr__(self): return str(f(self.n - 1))\n'
                f'try:\n    x = f({count})\n    print(len(str(list(x) if hasattr(x, "send") else x)))\n'
                f'except Exception as y: print(type(y).__name__)\n')

    def deep_data(self):
        """Data nested deeper than any native stack would bear, and what walks over it."""
        wrap = self.pick(WRAPS)
        act = self.pick(DEEP_ACTS)
        count = self.pick(['10', '5000', '100000'])
        return (f'x = []\nfor i in range({count}): x = {wrap}\ntry: {act}\n'
                f'except BaseException as y: print(type(y).__name__)\n')

    def nesting(self):
        return self.pick([self.deep_source, self.deep_blocks, self.deep_calls, self.deep_data])()

    def scenario(self):
        return self.pick([self.odd_class, self.odd_class, self.odd_class, self.changed_while_used, self.changed_while_used, self.generators,
                          self.generators, self.asynchronous, self.asynchronous, self.asynchronous, self.texts, self.slices, self.finalizers,
                          self.finalizers, self.groups, self.matching, self.nesting])()
