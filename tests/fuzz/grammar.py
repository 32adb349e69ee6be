"""Programs made from a seed: from a grammar of the language, or by mutating scripts of the corpus."""
import random
import re
import warnings

from scenarios import Scenarios

NAMES = ['a', 'b', 'c', 'x', 'y', 'f', 'g', 'items', 'self', 'C', 'D', 'it', 'task']
LITERALS = ['0', '1', '-1', '2', '7', '255', '10**20', '1.5', 'float("nan")', 'float("inf")', '""', '"abc"', '"é😀"', 'b""', 'b"ab"',
            'True', 'False', 'None', '...', '[]', '()', '{}', 'set()', '[1, 2, 3]', '(1, "b")', '{"k": 1}', '{1, 2}', 'range(5)',
            'object()', 'int', 'str', 'list', 'dict', 'type', 'len', 'print', 'Exception', 'ValueError("v")', 'slice(1, None, 2)',
            'bytearray(b"x")', 'frozenset([1])', 'iter([1, 2])', 'lambda *p, **k: p', 'memoryview(b"abc")', 'asyncio.Lock()',
            'asyncio.Queue(1)', 'asyncio.Event()', 'asyncio.sleep', 'asyncio', 'collections.deque([1], 2)', 'collections.Counter("aab")',
            'functools.partial(max, 1)', 'itertools.count()', 're.compile("(a+)+b")', 'datetime.timedelta(days=1)']
BINARY = ['+', '-', '*', '/', '//', '%', '**', '@', '&', '|', '^', '<<', '>>', 'and', 'or', '<', '<=', '==', '!=', 'is', 'is not',
          'in', 'not in']
CALLS = ['len', 'repr', 'str', 'int', 'float', 'bool', 'list', 'tuple', 'set', 'dict', 'sorted', 'sum', 'max', 'min', 'abs', 'hash',
         'iter', 'next', 'reversed', 'enumerate', 'zip', 'map', 'filter', 'type', 'dir', 'vars', 'id', 'callable', 'format', 'round',
         'divmod', 'pow', 'bytes', 'bytearray', 'memoryview', 'frozenset', 'range', 'slice', 'any', 'all', 'isinstance', 'issubclass',
         'getattr', 'hasattr', 'super', 'property', 'classmethod', 'staticmethod', 'exec', 'eval', 'compile', 'chr', 'ord', 'bin',
         'asyncio.gather', 'asyncio.wait', 'asyncio.create_task', 'asyncio.wait_for', 'asyncio.shield', 'asyncio.as_completed',
         'asyncio.sleep', 'asyncio.Future', 'asyncio.run', 'functools.reduce', 'itertools.chain', 'itertools.islice',
         'itertools.groupby', 'collections.deque', 'copy.deepcopy', 'json.dumps', 're.sub', 're.findall', 'random.sample',
         'dataclasses.dataclass', 'enum.Enum', 'contextlib.contextmanager', 'functools.lru_cache', 'weakref.ref', 'threading.Thread',
         'time.sleep', 'heapq.heappush', 'operator.itemgetter', 'string.Template', 'textwrap.wrap', 'struct', 'ExceptionGroup']
ATTRIBUTES = ['append', 'pop', 'keys', 'items', 'join', 'split', 'format', 'encode', 'real', '__class__', '__dict__', '__name__',
              '__init__', '__call__', '__iter__', '__next__', '__len__', '__mro__', '__subclasses__', 'send', 'throw', 'close', 'cancel',
              'result', 'set_result', 'put_nowait', 'get', 'acquire', 'release', 'args', 'with_traceback', '__traceback__', 'gi_frame',
              'cr_frame', 'f_locals', 'f_back', '__code__', '__globals__', '__closure__', '__defaults__', '__reduce__', '__slots__', 'x']
SPECIAL = ['__init__', '__repr__', '__eq__', '__hash__', '__len__', '__iter__', '__next__', '__getattr__', '__getattribute__',
           '__setattr__', '__call__', '__enter__', '__exit__', '__add__', '__radd__', '__lt__', '__bool__', '__contains__',
           '__getitem__', '__setitem__', '__del__', '__await__', '__aiter__', '__anext__', '__aenter__', '__aexit__', '__get__',
           '__set__', '__index__', '__format__', '__new__', '__init_subclass__', '__class_getitem__', '__set_name__', '__missing__']
HEAD = """# coroscope: instructions 300000
import asyncio, bisect, collections, concurrent.futures, contextlib, copy, dataclasses, datetime, enum, functools, gc, heapq, inspect
import itertools, json, math, operator, random, re, statistics, string, sys, textwrap, threading, time, traceback, types, typing, weakref
"""


class Grammar(Scenarios):
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.loops = self.functions = 0
        self.is_async = False

    def pick(self, options):
        return self.random.choice(options)

    def chance(self, probability):
        return self.random.random() < probability

    # Expressions

    def expression(self, depth=0):
        if depth > 4 or self.chance(0.25):
            return self.pick(NAMES) if self.chance(0.45) else self.pick(LITERALS)
        make = self.pick([self.operation, self.operation, self.call, self.call, self.method, self.method, self.attribute, self.subscript,
                          self.display, self.comprehension, self.fstring, self.conditional, self.function, self.chain, self.waiting])
        return make(depth + 1)

    def operation(self, depth):
        if self.chance(0.15):
            return f"({self.pick(['-', '+', '~', 'not '])}{self.expression(depth)})"
        return f'({self.expression(depth)} {self.pick(BINARY)} {self.expression(depth)})'

    def arguments(self, depth):
        parts = [self.expression(depth) for _ in range(self.random.randrange(3))]
        if self.chance(0.1):
            parts.append('*' + self.expression(depth))
        if self.chance(0.1):
            parts.append(f'{self.pick(NAMES)}={self.expression(depth)}')
        if self.chance(0.05):
            parts.append('**' + self.expression(depth))
        return ', '.join(parts)

    def call(self, depth):
        callee = self.pick(CALLS) if self.chance(0.6) else self.pick(NAMES)
        return f'{callee}({self.arguments(depth)})'

    def method(self, depth):
        return f'({self.expression(depth)}).{self.pick(ATTRIBUTES)}({self.arguments(depth)})'

    def attribute(self, depth):
        return f'({self.expression(depth)}).{self.pick(ATTRIBUTES)}'

    def subscript(self, depth):
        if self.chance(0.3):
            return f'({self.expression(depth)})[{self.expression(depth)}:{self.expression(depth)}:{self.pick(["", "1", "-1", "2"])}]'
        return f'({self.expression(depth)})[{self.expression(depth)}]'

    def display(self, depth):
        items = [self.expression(depth) for _ in range(self.random.randrange(4))]
        shape = self.random.randrange(4)
        if shape == 0:
            return '[' + ', '.join(('*' if self.chance(0.1) else '') + item for item in items) + ']'
        if shape == 1:
            return '(' + ''.join(item + ', ' for item in items) + ')'
        if shape == 2 and items:
            return '{' + ', '.join(items) + '}'
        return '{' + ', '.join(f'{item}: {self.expression(depth)}' for item in items) + '}'

    def comprehension(self, depth):
        name = self.pick(NAMES)
        tail = f'for {name} in {self.expression(depth)}' + (f' if {self.expression(depth)}' if self.chance(0.3) else '')
        if self.is_async and self.chance(0.2):
            tail = 'async ' + tail
        inner = self.expression(depth)
        return self.pick([f'[{inner} {tail}]', f'{{{inner} {tail}}}', f'{{{inner}: {name} {tail}}}', f'({inner} {tail})'])

    def fstring(self, depth):
        inner = self.expression(4).replace('"', "'").replace('\\', '')
        if "'" in inner:
            inner = self.pick(NAMES)
        spec = self.pick(['', '!r', ':>10', ':x', ':.3f', '=', ':{a}', ':*^8', ':,d'])
        return f'f"{self.pick(["", "t ", "{{}}"])}{{{inner}{spec}}}"'

    def conditional(self, depth):
        return f'({self.expression(depth)} if {self.expression(depth)} else {self.expression(depth)})'

    def function(self, depth):
        return f'(lambda {self.pick(["", "x", "*a", "x, y=1", "x, /, *, y=2"])}: {self.expression(depth)})'

    def chain(self, depth):
        return f'({self.pick(NAMES)} := {self.expression(depth)})'

    def waiting(self, depth):
        if self.is_async and self.chance(0.8):
            return f'(await {self.expression(depth)})'
        return self.call(depth)

    # Statements

    def block(self, depth, indent):
        return ''.join(self.statement(depth, indent) for _ in range(self.random.randrange(1, 4)))

    def statement(self, depth, indent):
        if depth > 3 or self.chance(0.5):
            return indent + self.simple() + '\n'
        make = self.pick([self.if_, self.for_, self.while_, self.try_, self.try_, self.with_, self.define, self.define, self.define,
                          self.klass, self.klass, self.match])
        return make(depth + 1, indent)

    def simple(self):
        make = self.pick(['{n} = {e}', '{n} = {e}', '{n}, {m} = {e}', '{n}, *{m} = {e}', '{n} += {e}', '{n}.{a} = {e}', '{n}[{e}] = {e}',
                          'del {n}', '{e}', '{e}', 'print({e})', 'assert {e}, {e}', 'raise {e}', 'raise {e} from {e}', 'pass',
                          'return {e}', 'yield {e}', 'break', 'continue', '{n} = yield {e}', 'yield from {e}', 'global {n}',
                          'nonlocal {n}', '{n}: {e} = {e}', 'import {n}', 'from {n} import *'])
        if make.startswith(('return', 'yield', 'nonlocal')) and not self.functions or make in ('break', 'continue') and not self.loops:
            make = '{e}'
        if 'yield' in make and self.chance(0.5) or make.startswith(('import', 'from', 'global', 'nonlocal')) and self.chance(0.9):
            make = '{n} = {e}'
        text = re.sub(r'\{e\}', lambda match: self.expression(), make)
        text = re.sub(r'\{[nm]\}', lambda match: self.pick(NAMES), text)
        return re.sub(r'\{a\}', lambda match: self.pick(ATTRIBUTES), text)

    def if_(self, depth, indent):
        text = f'{indent}if {self.expression()}:\n{self.block(depth, indent + "    ")}'
        if self.chance(0.3):
            text += f'{indent}elif {self.expression()}:\n{self.block(depth, indent + "    ")}'
        if self.chance(0.5):
            text += f'{indent}else:\n{self.block(depth, indent + "    ")}'
        return text

    def looped(self, depth, indent):
        self.loops += 1
        text = self.block(depth, indent)
        self.loops -= 1
        return text

    def for_(self, depth, indent):
        word = 'async for' if self.is_async and self.chance(0.3) else 'for'
        text = f'{indent}{word} {self.pick(NAMES)} in {self.expression()}:\n{self.looped(depth, indent + "    ")}'
        return text + (f'{indent}else:\n{self.block(depth, indent + "    ")}' if self.chance(0.2) else '')

    def while_(self, depth, indent):
        return f'{indent}while {self.expression()}:\n{self.looped(depth, indent + "    ")}'

    def try_(self, depth, indent):
        text = f'{indent}try:\n{self.block(depth, indent + "    ")}'
        star = '*' if self.chance(0.15) else ''
        if self.chance(0.9):
            loops, self.loops = self.loops, 0 if star else self.loops
            functions, self.functions = self.functions, 0 if star else self.functions
            name = self.pick(['Exception', 'BaseException', 'ValueError', '(TypeError, KeyError)', 'x'])
            text += f'{indent}except{star} {name}{" as " + self.pick(NAMES) if self.chance(0.6) else ""}:\n'
            text += self.block(depth, indent + '    ')
            self.loops, self.functions = loops, functions
            if self.chance(0.3):
                text += f'{indent}else:\n{self.block(depth, indent + "    ")}'
            if self.chance(0.7):
                return text
        return text + f'{indent}finally:\n{self.block(depth, indent + "    ")}'

    def with_(self, depth, indent):
        word = 'async with' if self.is_async and self.chance(0.5) else 'with'
        return f'{indent}{word} {self.expression()} as {self.pick(NAMES)}:\n{self.block(depth, indent + "    ")}'

    def match(self, depth, indent):
        text = f'{indent}match {self.expression()}:\n'
        for _ in range(self.random.randrange(1, 4)):
            pattern = self.pick(['1', '"abc"', '[x, *y]', '(a, b)', '{"k": x, **y}', 'int(x)', 'C(x=1)', '[1, [x, *_]]', '1 | 2 | None',
                                 'str() as x', '-1.5', '{}', '[]', 'x if x', 'b"" | "z"'])
            text += f'{indent}    case {pattern}:\n{self.block(depth, indent + "        ")}'
        return text

    def define(self, depth, indent):
        saved = self.loops, self.functions, self.is_async
        self.loops, self.functions, self.is_async = 0, self.functions + 1, self.chance(0.4)
        decorator = f'{indent}@{self.pick(["functools.cache", "staticmethod", "contextlib.contextmanager", "functools.wraps(f)", "x"])}\n'
        name = self.pick(NAMES)
        parameters = self.pick(['', 'x', 'x=1', '*a', '**k', 'x, /, y, *, a=1', 'self', 'self, *a', 'x: int, *a: str'])
        text = decorator if self.chance(0.1) else ''
        text += f'{indent}{"async " if self.is_async else ""}def {name}({parameters}):\n{self.block(depth, indent + "    ")}'
        was_async = self.is_async
        self.loops, self.functions, self.is_async = saved
        if self.chance(0.7):
            use = f'asyncio.run({name}())' if was_async and not self.is_async else f'{name}({self.arguments(2)})'
            text += f'{indent}try: x = {"await " if was_async and self.is_async else ""}{use}\n{indent}except Exception as y: print(repr(y)[:80])\n'
        return text

    def klass(self, depth, indent):
        saved = self.loops, self.functions, self.is_async
        self.loops, self.functions, self.is_async = 0, 1, False
        name = self.pick(['C', 'D'])
        bases = self.pick(['', '', '(C)', '(Exception)', '(dict)', '(list)', '(int)', '(str)', '(enum.Enum)', '(asyncio.Queue)',
                           '(threading.Thread)', '(D, C)', '(typing.NamedTuple)', '(x)', '(tuple)', '(asyncio.Lock)'])
        text = f'{indent}class {name}{bases}:\n{indent}    {self.pick(["x = 1", "__slots__ = (" + chr(34) + "x" + chr(34) + ",)", "x: int = 1", "pass"])}\n'
        for _ in range(self.random.randrange(4)):
            self.is_async = self.chance(0.2)
            text += f'{indent}    {"async " if self.is_async else ""}def {self.pick(SPECIAL)}(self, *a):\n{self.block(depth, indent + "        ")}'
        self.loops, self.functions, self.is_async = saved
        return text + f'{indent}{self.pick(NAMES)} = {name}({self.arguments(3)})\n'

    def program(self):
        text = HEAD
        for name in NAMES:
            text += f'{name} = {self.pick(LITERALS)}\n'
        text += 'E = ValueError\n'
        for _ in range(self.random.randrange(3, 10)):
            text += self.compiling(self.tried if self.chance(0.5) else self.scenario)
        return text

    def tried(self):
        return f'try:\n{self.statement(0, "    ")}except Exception as x: print(type(x).__name__)\n'

    def compiling(self, make):
        """A piece that CPython compiles, so that most of a program runs; what does not compile is for mutated() to make."""
        for _ in range(30):
            self.loops = self.functions = 0
            piece = make()
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter('ignore')
                    compile(piece, 'piece', 'exec')
            except (SyntaxError, ValueError, OverflowError):
                continue
            return piece
        return 'pass\n'


TOKEN = re.compile(r'\n *|\w+|"[^"\n]*"|\'[^\'\n]*\'|[^\w\s]| +')


def mutated(seed, corpus):
    """A script of the corpus with some of its tokens deleted, doubled, swapped or taken from another script."""
    chosen = random.Random(seed)
    tokens = TOKEN.findall(chosen.choice(corpus))
    donor = TOKEN.findall(chosen.choice(corpus))
    for _ in range(chosen.randrange(1, 8)):
        if not tokens:
            break
        at = chosen.randrange(len(tokens))
        how = chosen.randrange(6)
        if how == 0:
            del tokens[at]
        elif how == 1:
            tokens.insert(at, tokens[at])
        elif how == 2:
            other = chosen.randrange(len(tokens))
            tokens[at], tokens[other] = tokens[other], tokens[at]
        elif how == 3 and donor:
            tokens[at] = chosen.choice(donor)
        elif how == 4 and donor:
            begin = chosen.randrange(len(donor))
            tokens[at:at] = donor[begin:begin + chosen.randrange(1, 20)]
        else:
            tokens[at] = chosen.choice(['0', '-1', '10**9', '""', 'None', '(', ')', '[', '{', '*', '**', ':', '\n', '\n    ', 'await ', 'yield ',
                                        'async ', 'lambda: ', 'self', 'del ', '\x00', '\u2028', 'ª', '\\', '"""', "f'{"])
    return '# coroscope: instructions 3000000\n' + ''.join(tokens)


def program(seed, corpus):
    return Grammar(seed).program() if seed % 2 else mutated(seed, corpus)
