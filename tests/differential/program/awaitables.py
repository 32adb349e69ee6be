"""Statements about what a program makes awaitable by itself, coroutines driven by hand, and what tasks and exceptions
say of themselves."""


class Awaitables:
    WEIGHTS = {'own_awaitable': 4, 'bare_yield': 2, 'by_hand': 2, 'texts': 2, 'trace': 1, 'sync_manager': 2,
               'own_context': 2, 'late_cancel': 2, 'callback_order': 2, 'closed_early': 1}
    NEEDS = {'own_context': 'context', 'texts': 'texts', 'trace': 'texts'}

    def say_own_awaitable(self):
        with self.guard():
            self.log("'made'", f'await {self.pick(["Twice", "Careful", "Plain"])}(lambda: {self.call()})')

    def say_bare_yield(self):
        with self.guard():
            self.log("'turns'", f'await turns({self.tag()}, {self.pick([0, 1, 2, 3])})')

    def say_by_hand(self):
        """A coroutine that never reaches the loop: what it yields is looked at, and it is closed or thrown into."""
        name = self.fresh('c')
        self.emit(f'{name} = {self.pick(["turns", "turns", "guarded_turns"])}({self.tag()}, {self.pick([1, 2, 3])})')
        for _ in range(self.dice.randint(1, 4)):
            step = self.pick([f'{name}.send(None)', f'{name}.send(None)', f'{name}.throw({self.error()})', f'{name}.close()',
                              f'{name}.throw(Oops, {self.tag()})'])
            with self.block('try:'):
                self.log("'by hand'", step)
            with self.block('except BaseException as error:'):
                self.log("'by hand'", 'show(error)')
        self.emit(f'{name}.close()')

    def say_closed_early(self):
        name = self.fresh('c')
        self.emit(f'{name} = {self.call()}')
        self.emit(f'{name}.close()')
        with self.guard(0.9):
            self.log(f'await {name}')

    def say_texts(self):
        if self.task() is None:
            self.say_create()
        self.log(self.pick([f'text({self.task()})', 'text(asyncio.current_task())', f'text({self.task()})',
                            'text(event), text(lock), text(condition)', 'text(semaphore), text(queues[0])',
                            "[text(q) for q in queues]", 'text(barrier)', f'[text(f) for f in {self.task()}.get_stack()]']))

    def say_trace(self):
        with self.block('try:'):
            self.body(1, 2)
            self.emit(f'await {self.call()}')
        with self.block('except BaseException as error:'):
            self.log("'trace'", 'frames(error)')
            if self.chance(0.6):
                self.emit('raise')

    def say_sync_manager(self):
        with self.guard():
            with self.block(f'with scope(me, {self.pick(["None", "Oops", "asyncio.CancelledError", "GeneratorExit"])}):'):
                self.body(1, 2)

    def say_own_context(self):
        name = self.fresh('ctx')
        self.emit(f'{name} = contextvars.copy_context()')
        kind = self.dice.randrange(3)
        if kind == 0:
            self.emit(f'{name}.run(var.set, {self.tag()})')
            task = self.fresh('t')
            self.emit(f'{task} = asyncio.create_task({self.call()}, context={name})')
            self.tasks.append(task)
            self.body(0, 1)
        elif kind == 1:
            self.emit(f"asyncio.get_running_loop().call_soon(lambda: log(me, 'in context', var.get()), context={name})")
        else:
            token = self.fresh('token')
            self.emit(f'{token} = var.set({self.tag()})')
            self.body(1, 2)
            with self.block('try:'):
                self.emit(f'var.reset({token})')
            with self.block('except (ValueError, RuntimeError) as error:'):
                self.log('type(error).__name__')
        self.log("'var'", 'var.get()', f'{name}.get(var)')

    def say_late_cancel(self):
        """A cancellation that arrives while a finally block is waiting already."""
        with self.guard(0.9):
            with self.block('try:'):
                self.body(1, 2)
            with self.block('finally:'):
                self.emit(self.pick(['asyncio.current_task().cancel()', 'asyncio.current_task().cancel()',
                                     f'asyncio.get_running_loop().call_later({self.delay()}, asyncio.current_task().cancel)']))
                self.body(1, 2)
                self.log("'late'", 'asyncio.current_task().cancelling()')

    def say_callback_order(self):
        if self.task() is None:
            self.say_create()
        task = self.task()
        name = self.fresh('cb')
        self.emit(f'{name} = lambda done: log(me, {self.tag()}, outcome(done))')
        self.emit(f'{task}.add_done_callback({name})')
        if self.chance(0.3):
            self.emit(f'{task}.add_done_callback({name})')
        self.emit(f'{task}.add_done_callback(lambda done: shared and explode({self.tag()}))')
        self.body(0, 2)
        if self.chance(0.5):
            self.log(f'{task}.remove_done_callback({name})')
