"""What scenarios.py draws from: {e} stands for an expression, {r} for what is raised, {w} for what is awaited, {c} for a callback."""
FORMATS = ['{!r}', '{:>{}}', '{:{}^{}}', '{0[0]}', '{0.real}', '{:,.3f}', '{:+#x}', '{:08.3e}', '{:%}', '{:c}', '{:=^+12_d}', '{!s:.3}',
           '{:*<9}', '{{}}{}', '{0.__class__.__name__}', '{0[k]}', '{:{:}}', '{:{}.{}f}', '{:n}', '{!a:>1000}', '{:.0f}', '{:b}',
           '{:%H:%M}', '{', '}{', '{0[', '{!z}', '{:99999999999999999999}', '{0.}', '{:.99999f}', '{1}', '{k}', '{k!r:{k}}']
PERCENTS = ['%s', '%r', '%a', '%d', '%5.2f', '%-10s|', '%+08.3e', '%#x', '%c', '%%', '%(k)s', '%*d', '%.*f', '% g', '%i', '%', '%z', '%(',
            '%.99999f', '%o', '%9999999999d', '%(k)r %(x)s', '%u', '%.3s', '%5%', '%b']
UNARY_SPECIAL = ['__repr__', '__str__', '__hash__', '__len__', '__bool__', '__iter__', '__next__', '__index__', '__int__', '__float__',
                 '__neg__', '__invert__', '__enter__', '__aenter__', '__await__', '__aiter__', '__anext__', '__reversed__', '__dir__',
                 '__bytes__', '__del__', '__abs__', '__trunc__', '__length_hint__', '__fspath__', '__copy__', '__complex__', '__ceil__',
                 '__sizeof__']
BINARY_SPECIAL = ['__eq__', '__ne__', '__lt__', '__le__', '__gt__', '__ge__', '__add__', '__radd__', '__iadd__', '__sub__', '__rsub__',
                  '__mul__', '__rmul__', '__imul__', '__mod__', '__rmod__', '__truediv__', '__floordiv__', '__pow__', '__rpow__', '__and__',
                  '__or__', '__ror__', '__xor__', '__lshift__', '__matmul__', '__imatmul__', '__contains__', '__getitem__', '__delitem__',
                  '__getattr__', '__getattribute__', '__delattr__', '__missing__', '__format__', '__call__', '__divmod__', '__rdivmod__',
                  '__instancecheck__', '__subclasscheck__', '__round__', '__deepcopy__', '__class_getitem__', '__ior__', '__rshift__',
                  '__ilshift__', '__get__', '__set_name__', '__exit__', '__aexit__', '__init__', '__setitem__', '__setattr__', '__set__',
                  '__new__', '__init_subclass__', '__prepare__']
USES = ['repr(x)', 'str(x)', 'hash(x)', 'len(x)', 'bool(x)', 'list(x)', 'x == x', 'x != 1', 'x < x', 'sorted([x, x, 1])', 'x + x', '1 + x',
        'x[0]', 'x[0:1]', 'x()', 'x.missing', '{x: 1}', '{x, x}', 'x in [x]', '1 in x', 'x in x', 'f"{x}"', 'f"{x!r:>5}"', '"%s" % x',
        '"{}".format(x)', 'int(x)', 'float(x)', 'range(x)', 'isinstance(x, C)', 'isinstance(1, x)', 'issubclass(C, C)', 'copy.copy(x)',
        'copy.deepcopy(x)', 'min(x, x)', 'sum([x, x])', 'divmod(x, 1)', 'pow(x, 2, 3)', 'x @ x', '-x', '~x', 'abs(x)', 'round(x)',
        'iter(x)', 'next(x)', 'reversed(x)', 'dir(x)', 'x ** x', '[*x]', 'print(*x)', 'dict(**x)', '"".join(x)', 'asyncio.run(x)',
        'json.dumps(x)', 'enumerate(x, x)', 'list(zip(x, [1]))', '[1, 2].index(x)', '(1, x).count(x)', 'type(x)(x)', 'x.__class__()',
        'bytes(x)', 'functools.reduce(x, [1, 2, 3])', 'list(map(x, [1, 2]))', 'list(filter(x, [x]))', 'max([1, 2], key=x)',
        'getattr(x, "y", 1)', 'hasattr(x, "y")', 'setattr(x, "y", 1)', 'vars(x)', 'C.__mro__', 'weakref.ref(x)()',
        'collections.Counter([x, x])', 'heapq.heapify([x, x])', 'operator.index(x)', '[1, 2, 3][x]', '[1, 2, 3][x:x]', '"abc"[x]',
        '"a" * x', 'frozenset([x]) | {x}', 'math.floor(x)', 'x.__dict__', 'x is x', 'exec("x")', 'object.__repr__(x)',
        'bisect.bisect([x, x], x)', 'random.choice(x)', 'slice(x, x).indices(5)', 'textwrap.wrap(x)', 're.sub("a", x, "banana")',
        'dataclasses.replace(x)', 'statistics.mean([x, x])', 'itertools.accumulate([x, x]).__next__()', 'super(C, x).__repr__()',
        'x.__init__()', 'memoryview(x)', 'string.Template("$x").substitute(x=x)']
CONTAINERS = ['[x, 1, 2, 3]', '{x: 1, "k": 2}', '{1, 2, "c"}', 'collections.deque([1, 2, 3])', 'collections.OrderedDict(a=1, b=2)',
              'bytearray(b"abcd")', 'collections.defaultdict(list)', 'collections.Counter("aab")', '[3, 1, 2] * 10',
              'dict.fromkeys(range(40))', 'set(range(40))', 'list(range(40))']
CHANGES = ['it.clear()', 'it.append(0)', 'it.pop()', 'it.update({9: 9})', 'it.add(9)', 'it.discard(1)', 'del it[0]', 'del it[:]',
           'it[:] = [1]', 'it.extend([1, 2])', 'it.insert(0, 0)', 'it.popitem()', 'it.sort()', 'it.reverse()', 'it.remove(2)', 'it[0] = it',
           'it |= {7: 7}', 'it += [1]', 'it.setdefault(8, [])', 'it.rotate(1)', 'it.move_to_end("a")', 'it[::2] = it', 'del it[::2]',
           'it *= 0', 'it.appendleft(1)', 'it.__init__()', 'it.copy()', 'it.popleft()']
WALKS = ['for x in it: {c}', 'for x in reversed(it): {c}', 'for x in iter(it): {c}', 'for x, y in zip(it, it): {c}',
         'for x, y in it.items(): {c}', 'for x in enumerate(it): {c}', 'it.sort(key=lambda p: {d})', 'sorted(it, key=lambda p: {d})',
         'max(it, key=lambda p: {d})', 'list(map(lambda p: {d}, it))', '[{d} for x in it]', '{{x: {d} for x in it}}',
         'any({d} for x in it)', 'it == [E(), E()]', 'E() in it', 'it.index(E())', 'it.count(E())', 'it.remove(E())',
         'it.extend({d} for x in range(3))', 'it[0:2] = ({d} for x in range(3))', 'it.__setitem__(slice(None), ({d} for x in range(3)))',
         'it.update(((1, {d}),))', 'list(filter(lambda p: {d}, it))', 'functools.reduce(lambda p, q: {d}, it)',
         '"".join(str({d}) for x in it)', 'sum({d} or 0 for x in it)', 'a, *b = it', 'print(*it, sep=str({d}))', 'repr(it)',
         'copy.deepcopy(it)', 'min(it, default={d})', 'set(it) & {{E()}}', 'dict(it)', 'bytes(it)', 'json.dumps(it)', 'heapq.heapify(it)',
         'random.shuffle(it)', 'collections.deque(it, 2) == it', 'it.join(it)', 'bisect.insort(it, E())',
         'list(itertools.groupby(it, lambda p: {d}))']
AWAITABLES = ['asyncio.sleep(0)', 'asyncio.sleep(0.5)', 'asyncio.sleep(-1)', 'job({e})', 'asyncio.wait_for(job({e}), 0.3)',
              'asyncio.gather(job(1), job({e}), return_exceptions=True)', 'asyncio.gather(job(1), job({e}))', 'asyncio.shield(job({e}))',
              'asyncio.to_thread(time.sleep, 0.2)', 'loop.run_in_executor(None, work, {e})', 'loop.run_in_executor(pool, work, {e})',
              'asyncio.wait([asyncio.create_task(job(2))], timeout=0.1)', 'queue.get()', 'queue.put({e})', 'lock.acquire()', 'event.wait()',
              'future', 'asyncio.create_task(job({e}))', 'agen().__anext__()', 'agen().asend(None)', 'agen().athrow(ValueError)',
              'agen().aclose()', 'barrier.wait()', 'queue.join()', 'semaphore.acquire()', 'asyncio.wait_for(future, 0.1)',
              'asyncio.wait_for(queue.get(), 0.1)', 'condition.wait()', 'E()', 'x', '{e}']
ASYNC_ACTS = ['await {w}', 'x = await {w}', 'print(await {w})', 't = asyncio.create_task(job({e}))', 't.cancel()', 'future.set_result({e})',
              'future.set_exception(ValueError({e}))', 'event.set()', 'event.clear()', 'queue.put_nowait({e})', 'queue.get_nowait()',
              'queue.task_done()', 'lock.release()', 'semaphore.release()', 'x = agen()', 'asyncio.current_task().cancel()',
              'asyncio.current_task().uncancel()', 'loop.call_later(0.1, {c})', 'loop.call_soon({c})', 'loop.call_soon({c}).cancel()',
              't.add_done_callback({c})', 't.remove_done_callback({c})', 'loop.stop()', 'raise {e}', 'return {e}',
              'for x in asyncio.as_completed([job(1), job({e})]): await x', 'threading.Thread(target=work, args=({e},)).start()',
              'pool.submit(work, {e}).result()', 'loop.call_soon_threadsafe({c})', 'time.sleep(0.1)',
              'asyncio.run_coroutine_threadsafe(job(1), loop)', 'loop.close()', 'barrier.abort()', 'pool.shutdown()', 'del t',
              'gc.collect()', 'future.cancel()', 't.get_coro().close()', 't.get_coro().throw(ValueError)', 't.get_coro().send(None)',
              't.get_stack()', 't.print_stack()', 'asyncio.all_tasks().pop().cancel()', 'loop.set_exception_handler({c})',
              'loop.set_debug(True)', 'future.__init__()', 't.__init__(job(1))', 't.exception()', 't.result()', 'await t',
              'await asyncio.wait({{t, future}}, return_when="FIRST_COMPLETED")']
ASYNC_BLOCKS = ['async with asyncio.timeout(0.2):', 'async with asyncio.TaskGroup() as t:', 'async with lock:', 'async with condition:',
                'async for x in agen():', 'async with semaphore:', 'try:', 'try:', 'while not t.done():', 'for x in range(3):', 'if {e}:',
                'async with E():', 'with E():', 'async for x in E():', 'async with asyncio.Runner():', 'with pool:']
CALLBACKS = ['lambda *p: {e}', 'work', 't.cancel', 'loop.stop', 'event.set', 'future.cancel', 'print', 'E', 'lambda *p: 1 / 0',
             'lambda *p: future.set_result(1)', 'gc.collect', 'None', 'functools.partial(work, 1)', 'job']
GENERATOR_ACTS = ['next(g)', 'g.send({e})', 'g.throw({r})', 'g.close()', 'list(g)', 'g.gi_frame.f_locals', 'g.gi_running', 'del g',
                  'g.throw(ValueError, "v")', 'list(map(lambda p: g.close(), g))', 'x = [*g, *g]', 'weakref.ref(g)', 'it.append(g)',
                  'g.__del__', 'gc.collect()', 'print(inspect.getgeneratorstate(g))', 'copy.copy(g)', 'g.gi_yieldfrom', 'sum(g)',
                  'a, b = g', 'g, h = h, g', 'h.send(g)', 'next(g, g)', 'g.throw(StopIteration)', 'g.throw(GeneratorExit)']
GENERATOR_LINES = ['yield {e}', 'x = yield', 'x = yield x', 'yield from h', 'yield from g', 'yield from {e}', 'g.send(None)', 'next(h)',
                   'h.close()', 'raise {r}', 'return {e}', 'print({e})', 'try: yield\nfinally: yield',
                   'try: yield 1\nexcept GeneratorExit: yield 2', 'try: yield 1\nexcept BaseException as y: it.append(y)',
                   'with E(): yield', 'it.append(locals())', 'for x in {e}: yield x', 'g.throw({r})', 'yield lambda: x', 'yield (yield)',
                   'try: yield g\nfinally: h.close()', 'try: yield 1\nfinally: return 2', 'del x']
EXCEPTIONS = ['ValueError', 'ValueError("v")', 'KeyError(1)', 'StopIteration(1)', 'GeneratorExit', 'StopAsyncIteration',
              'asyncio.CancelledError()', 'KeyboardInterrupt', 'SystemExit(3)', 'RecursionError',
              'ExceptionGroup("g", [ValueError(1), KeyError(2)])', 'BaseExceptionGroup("b", [KeyboardInterrupt()])', 'E', 'E()',
              'RuntimeError("r")', 'y', '1', 'MemoryError', 'ExceptionGroup("n", [ExceptionGroup("m", [TypeError(1)]), ValueError(3)])',
              'type("X", (Exception,), {})()', 'OSError(2, "no")', 'SyntaxError("s", ("f", 1, 2, "t"))', 'NameError']
PATTERNS = ['[1, 2, *x]', '{"k": x, **y}', 'C(x=1, y=[a, *_])', 'int(x) | str(x)', '(1 | 2) as x', '[[x, _], *y]', 'E()', 'E(a, b)',
            '-1 | 1', '{"k": {"j": x} }', 'None | True', '[*_]', 'dict(x)', 'C.x', '"a" "b"', 'b"x"', 'str() | bytes()', '[]', '{}',
            'x if x', '_ if {e}', '[x, x2] if x == x2', 'float(x=1)', '{1: _, 2: _}', '1.5', '{**x}']
METHOD_BODIES = ['return self', 'return repr(self)', 'return self == p[0]', 'return hash(self)', 'return [self]', 'return self.a',
                 'raise ValueError(self)', 'return NotImplemented', 'return None', 'return 1', 'return -1', 'return "s"', 'return True',
                 'it.clear(); return 1', 'it.append(self); return True', 'return iter([self])', 'yield self', 'return super().__repr__()',
                 'return self()', 'return self[0]', 'return len(self)', 'global x; x = self; return 0', 'del self.a',
                 'self.__class__ = C; return 2', 'self.__dict__.clear(); return 1', 'return 2 ** 70', 'return str(self)',
                 'raise StopIteration', 'raise E', 'return E()', 'return self < p[0]', 'del it[:]; return it', 'return getattr(self, "a")',
                 'return type(self)', 'time.sleep(0.1); return 1', 'gc.collect(); return 1', 'return {e}', 'return p',
                 'return lambda *q: self', 'asyncio.run(job(1))', 'it.sort(); return False', 'setattr(self, "z", 1); return self',
                 'return self.missing', 'return float("nan")', 'return sys._getframe().f_back.f_locals', 'return "é" * 3',
                 'return object.__new__(E)', 'return x']
BASES = ['', '', '', '', '(C)', '(Exception)', '(dict)', '(list)', '(int)', '(str)', '(tuple)', '(set)', '(float)', '(bytes)', '(type)',
         '(asyncio.Future)', '(enum.Enum)', '(asyncio.Event)', '(asyncio.Queue)', '(threading.local)', '(collections.deque)',
         '(collections.abc.Mapping)', '(random.Random)', '(bytearray)', '(property)', '(collections.OrderedDict)',
         '(contextlib.ContextDecorator)', '(types.ModuleType)', '(weakref.ref)', '(asyncio.Task)', '(frozenset)', '(string.Formatter)']
TRY_ENDS = ['except Exception as y: print(type(y).__name__)', 'except BaseException as y: print(type(y).__name__)',
            'finally: await asyncio.sleep(0.1)', 'except asyncio.CancelledError: raise', 'except* ValueError: pass', 'finally: pass']
THREAD_ACTS = ['time.sleep(0.3)', 'print(len(p))', 'raise ValueError', 'return {e}', 'global x; x = p',
               'loop.call_soon_threadsafe(event.set)', 'asyncio.run(asyncio.sleep(0.1))',
               'asyncio.run_coroutine_threadsafe(job(1), loop).result(1)', 'pool.submit(print, 1)']
RUNS = ['asyncio.run(main())', 'asyncio.run(main())', 'asyncio.run(main(), debug=True)', 'asyncio.run(asyncio.wait_for(main(), 2))',
        'asyncio.new_event_loop().run_until_complete(main())', 'with asyncio.Runner() as r: r.run(main()); r.run(main())',
        'threading.Thread(target=lambda: asyncio.run(main())).start()', 'c = main(); c.send(None); c.close()']
BOUNDS = ['', '0', '1', '-1', '2', '10**20', '-10**20', 'None', 'x', '5', '-3', 'True']
SLICED = ['list(range(10))', 'bytearray(range(10))', '[1, 2]', '[]', 'list(range(100))', 'collections.deque(range(5))',
          'memoryview(bytearray(9))', 'range(9)', '(1, 2, 3)']
SLICE_ACTS = ['print(it[{s}])', 'del it[{s}]', 'it[{s}] = it', 'it[{s}] = it[{s}]', 'it[{s}] = [{e}] * 3', 'it[{s}] = it[{s}][{s}]',
              'it[{s}] += [1]', 'it[{s}] = b"xyz"', 'it[{s}] = iter(it)', 'it[{s}] = ()', 'print(str(it)[{s}])', 'print(bytes(it)[{s}])',
              'it.insert({i}, 1)', 'it.pop({i})', 'print(it.index(1, {i}, {i}))', 'del it[{i}], it[{i}]', 'it[{i}], it[{i}] = it[{i}], 1',
              'it *= {i}', 'it = it[:] + it[{s}]', 'it = it * 2', 'it[{s}], x = x, it[{s}]', 'print(it[{s}] == it[{s}])',
              'print(range(10)[{s}][{s}])', 'print("héllo"[{s}])', 'it = tuple(it)[{s}]']
LIFE_ACTS = ['x = E()', 'del x', 'it.append(E())', 'it.clear()', 'a = [E()]; a.append(a); del a', 'gc.collect()',
             'x = weakref.ref(E(), lambda r: {d})', 'it.append(weakref.ref(x, it.append))', 'x.self = x', 'del it[:]',
             'weakref.finalize(x, print, 1)', 'x = weakref.WeakValueDictionary(); x[1] = E()', 'x = weakref.WeakSet([E()])',
             'raise ValueError(E())', 'x = (E(),) * 3', 'def f(p=E()): yield p\nx = f(); next(x)', 'x = y = None', 'a, *b = E(), E()',
             'x = {E(): E()}', 'E.__del__ = lambda self: {d}', 'del E.__del__', 'x = iter([E(), E()]); next(x)', 'x = weakref.proxy(E())',
             'print(x())', 'x = sorted([E(), E()], key=id)', 'x = functools.partial(print, E())',
             'x = type("T", (E,), dict(__del__=lambda s: s.missing))()', 'x = weakref.WeakKeyDictionary(); x[E()] = 1; print(len(x))',
             'async def f(p=E()): await asyncio.sleep(p)\nx = f()', 'x.__class__ = C', 'x = x', 'x = [E() for a in range(3)]']
FINALIZER_BODIES = ['global x; x = self', 'it.append(self)', 'raise ValueError', 'it.clear()', 'E()', 'print(1)', 'gc.collect()',
                    'self.a = self', 'del it[0]', 'time.sleep(0.1)', 'asyncio.run(asyncio.sleep(0))', 'x.clear()', 'del self.a',
                    'globals().clear()', 'print(self)', 'threading.Thread(target=print).start()', 'sys.exit(3)', 'self.__dict__.clear()',
                    'type(self).count += 1', '{e}']
CAUGHT = ['ValueError', 'KeyError', '(TypeError, ValueError)', 'Exception', 'E', 'ExceptionGroup', 'BaseException', 'x']
GROUP_ACTS = ['pass', 'raise', 'raise {r}', 'print(y.exceptions)', 'raise {r} from y', 'raise y', 'print(repr(y.split(ValueError)))',
              'x = y.derive([ValueError(2)])', 'raise y.exceptions[0]', 'print(y.subgroup(lambda p: {e}))']
SUBJECTS = ['C()', 'E(k=1)', '[1, 2, 3]', '{"k": {"j": 1} }', '(1, [2, 3])', '"ab"', 'E()', '{1: 1, 2: 2, "k": 3}', 'range(3)',
            'collections.deque([1, 2])', 'x', '{e}']
WRAPS = ['[x]', '(x,)', '{1: x}', 'lambda p=x: p', 'ValueError(x)', 'iter([x])', 'functools.partial(print, x)',
         'types.SimpleNamespace(x=x)', 'ExceptionGroup("x", [x]) if i else ValueError()', 'itertools.chain([1], x)', 'map(id, x)', 'zip(x)',
         'enumerate(x)', '(y for y in x)', 'weakref.WeakSet() and x or [x]', 'slice(x)', 'contextlib.ExitStack() if 0 else [x]']
DEEP_ACTS = ['print(len(repr(x)))', 'del x', 'x == [x]', 'copy.deepcopy(x)', 'hash(x)', 'gc.collect()', 'json.dumps(x)', 'sorted([x, x])',
             'x = None', 'list(x)', 'next(x)', 'print(x)', 'raise x', 'isinstance(1, x)', 'x = x, x', 'str(x)', 'x < [x]']
