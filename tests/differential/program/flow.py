"""Statements about time, exceptions, loops, asynchronous generators, context managers and context variables."""


class Flow:
    WEIGHTS = {'log': 3, 'sleep': 12, 'block': 3, 'try': 7, 'raise': 2, 'raise_from': 1, 'raise_group': 1, 'loop': 3,
               'branch': 3, 'async_for': 5, 'step_generator': 4, 'manager': 4, 'stack': 1, 'context': 2,
               'comprehension': 2, 'return': 1, 'suppress': 1, 'finally': 3}
    NEEDS = {'context': 'context', 'loop': 'loops', 'raise_group': 'groups'}

    def say_log(self):
        self.log(self.tag())

    def say_sleep(self):
        result = f', {self.tag()}' if self.chance(0.1) else ''
        if self.chance(0.3):
            self.log("'slept'", f'await asyncio.sleep({self.delay()}{result})')
        else:
            self.emit(f'await asyncio.sleep({self.delay()})')
            self.log(self.tag())

    def say_block(self):
        self.emit(f'time.sleep({self.pick(["0.1", "0.2", "0.05", "0.123"])})')
        self.log("'blocked'")

    def say_try(self):
        with self.guard():
            self.body(1, 3)
            if self.chance(0.3):
                self.say_raise()

    def say_finally(self):
        with self.block('try:'):
            self.body(1, 3)
        with self.block('finally:'):
            self.log("'finally'")
            self.body(1, 2)

    def error(self):
        return self.pick([f'Oops({self.tag()})', f'ValueError({self.tag()})', f'KeyError({self.tag()})',
                          f'Worse({self.tag()}, 7)', 'TimeoutError', 'asyncio.CancelledError', f'Oops({self.tag()})',
                          'ZeroDivisionError'])

    def say_raise(self):
        with self.block(f'if len(shared) % {self.pick([1, 2, 3])} == 0:'):
            self.emit(f'raise {self.error()}')

    def say_raise_from(self):
        with self.guard():
            self.emit(f'raise {self.error()} from {self.pick(["None", self.error()])}')

    def say_raise_group(self):
        errors = ', '.join(f'Oops({self.tag()})' if self.chance(0.5) else f'ValueError({self.tag()})' for _ in range(2))
        nested = f", ExceptionGroup('inner', [KeyError({self.tag()})])" if self.chance(0.4) else ''
        with self.block('try:'):
            self.emit(f"raise ExceptionGroup('outer', [{errors}{nested}])")
        for kind in self.dice.sample(['Oops', 'ValueError', 'KeyError', 'Exception'], self.pick([1, 2, 3])):
            with self.block(f'except* {kind} as errors:'):
                self.log(repr(kind), 'show(errors)')
                if self.chance(0.3):
                    self.emit(f'await asyncio.sleep({self.delay()})')
        if self.chance(0.3):
            with self.block('else:'):
                self.say_log()

    def say_raise_while_handling(self):
        self.emit(self.pick([f'raise {self.error()}', f'raise {self.error()} from error',
                             f'raise {self.error()} from None']))

    def say_loop(self):
        name = self.fresh('i')
        with self.block(f'for {name} in range({self.pick([2, 2, 3])}):', 2):
            self.log("'round'", name)
            self.body(1, 2)
            if self.chance(0.25):
                with self.block(f'if {name} == 1:'):
                    self.emit(self.pick(['break', 'continue']))
        if self.chance(0.2):
            with self.block('else:'):
                self.say_log()

    def say_branch(self):
        with self.block(self.pick(['if event.is_set():', 'if lock.locked():', 'if len(shared) > 1:',
                                   'if queues[0].empty():', 'if asyncio.current_task().cancelling():'])):
            self.body(1, 2)
        with self.block('else:'):
            self.body(1, 1)

    def say_return(self):
        with self.block(f'if len(shared) == {self.dice.randrange(4)}:'):
            self.emit(f'return {self.tag()}')

    def generator(self):
        name, cost = self.pick(self.generators)
        self.cost += cost * self.scale
        return f'{name}({self.tag()})'

    def say_async_for(self):
        if not self.generators:
            return self.say_log()
        leaves = self.chance(0.35)
        kept = 'agen_drop' not in self.features or self.chance(0.5)
        source = self.generator()
        if kept or leaves:
            name = self.fresh('ag')
            self.emit(f'{name} = {source}')
            source = name
        with self.guard(0.7):
            with self.block(f'async for value in {source}:', 3):
                self.log("'value'", 'value')
                if self.chance(0.4):
                    self.body(1, 1)
                if leaves:
                    with self.block(f'if value >= {self.pick([0, 1])}:'):
                        self.emit('break')
        if kept and self.chance(0.5):
            with self.guard():
                self.emit(f'await {source}.aclose()')
        elif leaves and 'agen_drop' in self.features:
            self.emit(f'{source} = None')

    def say_step_generator(self):
        if not self.generators:
            return self.say_log()
        name = self.fresh('ag')
        self.emit(f'{name} = {self.generator()}')
        for _ in range(self.dice.randint(1, 3)):
            with self.guard(0.9):
                step = self.pick([f'anext({name})', f'{name}.asend(None)', f"anext({name}, 'none left')",
                                  f'{name}.athrow({self.error()})', f'{name}.aclose()',
                                  f'asyncio.wait_for(anext({name}), {self.timeout()})'])
                self.log("'step'", f'await {step}')
        with self.guard(0.9):
            self.emit(f'await {name}.aclose()')

    def say_manager(self):
        name = self.pick(['managed', 'Manager'])
        with self.guard():
            with self.block(f'async with {name}({self.tag()}) as inner:'):
                self.log('inner')
                self.body(1, 2)
                if self.chance(0.25):
                    self.emit(f'raise {self.error()}')

    def say_stack(self):
        with self.guard():
            with self.block('async with contextlib.AsyncExitStack() as stack:'):
                self.log(f'await stack.enter_async_context(managed({self.tag()}))')
                self.emit(f"stack.callback(log, me, {self.tag()})")
                self.emit(f'stack.push_async_callback(nap, {self.tag()}, {self.delay()})')
                self.body(1, 2)

    def say_suppress(self):
        with self.block('with contextlib.suppress(Oops, TimeoutError):'):
            self.body(1, 2)

    def say_context(self):
        self.emit(f'var.set({self.tag()})')
        if self.chance(0.4):
            self.log("'copy'", f'contextvars.copy_context().run(lambda: (type(var.set({self.tag()})), var.get()))')
        self.log("'var'", 'var.get()')

    def say_comprehension(self):
        if not self.generators or self.chance(0.3):
            self.log(f'[await nap({self.tag()}, d) for d in ({self.delay()}, {self.delay()})]')
            return
        with self.guard():
            self.log(f'[value * 2 async for value in {self.generator()} if value != 1]')

    def write_managers(self):
        self.emit('class Manager:')
        self.indent += 1
        with self.block('def __init__(self, me):'):
            self.emit('self.me = me')
        with self.block('async def __aenter__(self):'):
            self.emit('me = self.me')
            self.log("'enter'", 'var.get()')
            self.emit(f'await asyncio.sleep({self.delay()})')
            self.emit('return me')
        with self.block('async def __aexit__(self, kind, error, traceback):'):
            self.emit('me = self.me')
            self.log("'exit'", 'show(error) if error else None')
            self.body(1, 2)
            self.emit(f'return {self.pick(["False", "False", "kind is Oops"])}')
        self.indent -= 1
        self.emit('@contextlib.asynccontextmanager')
        with self.block('async def managed(me):'):
            self.log("'setup'")
            with self.block('try:'):
                self.emit('yield me')
            if self.chance(0.4):
                with self.block('except ValueError as error:'):
                    self.log("'managed'", 'show(error)')
            with self.block('finally:'):
                self.emit(f'await asyncio.sleep({self.delay()})')
                self.log("'teardown'")

    def write_generator(self):
        name = f'numbers{len(self.generators)}'
        with self.block(f'async def {name}(me):'):
            with self.block('try:'):
                for value in range(self.dice.randint(1, 3)):
                    if self.chance(0.7):
                        self.emit(f'await asyncio.sleep({self.delay()})')
                    if self.chance(0.25):
                        with self.block('try:'):
                            self.emit(f'yield {value}')
                        with self.block(f'except {self.pick(["Oops", "GeneratorExit", "Exception"])} as error:'):
                            self.log("'inside'", 'show(error)')
                            if self.chance(0.6):
                                self.emit('raise')
                    else:
                        self.log("'received'", f'(yield {value})')
                if self.chance(0.15):
                    self.emit(f'raise {self.error()}')
            if self.chance(0.7):
                with self.block('finally:'):
                    if self.chance(0.5):
                        self.emit(f'await asyncio.sleep({self.delay()})')
                    self.log("'generator ends'")
            else:
                with self.block('except KeyError as error:'):
                    self.log("'in generator'", 'show(error)')
        return name
