"""Statements about tasks: creating, cancelling and awaiting them, and asyncio's ways of waiting for several."""


class Tasks:
    WEIGHTS = {'create': 9, 'cancel': 6, 'await_task': 6, 'await_call': 8, 'gather': 5, 'wait': 4, 'wait_for': 5,
               'timeout': 5, 'taskgroup': 5, 'as_completed': 3, 'shield': 4, 'cancel_self': 2, 'inspect_task': 3,
               'cancel_later': 3, 'uncancel': 1}
    NEEDS = {'taskgroup': 'groups'}

    def task(self):
        return self.pick(self.tasks) if self.tasks else None

    def say_create(self):
        name = self.fresh('t')
        label = f', name={self.tag()}' if self.chance(0.6) else ''
        self.emit(f'{name} = asyncio.create_task({self.call()}{label})')
        self.tasks.append(name)
        if self.chance(0.2):
            self.emit(f'{name}.add_done_callback(on_done)')

    def say_cancel(self):
        if self.task() is None:
            self.say_create()
        message = f'{self.tag()}' if self.chance(0.4) else ''
        task = self.task()
        if self.chance(0.7):
            self.log("'cancel'", f'{task}.cancel({message})')
        else:
            self.emit(f'{task}.cancel({message})')

    def say_cancel_later(self):
        if self.task() is None:
            self.say_create()
        self.emit(f'asyncio.get_running_loop().call_later({self.delay()}, {self.task()}.cancel)')

    def say_cancel_self(self):
        self.emit('asyncio.current_task().cancel()')
        with self.guard(0.9):
            self.emit(f'await asyncio.sleep({self.delay()})')

    def say_uncancel(self):
        self.log("'uncancel'", 'asyncio.current_task().uncancel()', 'asyncio.current_task().cancelling()')

    def say_inspect_task(self):
        task = self.task()
        if task is None:
            self.log("'I am'", 'asyncio.current_task().get_name()', 'len(asyncio.all_tasks())')
        else:
            self.log(repr(task), f'outcome({task})', f'{task}.done()', f'{task}.cancelled()')

    def say_await_task(self):
        if self.task() is None:
            self.say_create()
        with self.guard():
            self.log("'got'", f'await {self.task()}')

    def say_await_call(self):
        if self.chance(0.3):
            self.log("'got'", f'await {self.call()}')
            return
        with self.guard():
            self.log("'got'", f'await {self.call()}')

    def _waitables(self):
        items = self.calls(1, 3)
        if self.task() and self.chance(0.4):
            items.append(self.task())
        return ', '.join(items)

    def say_gather(self):
        mode = self.pick(['', ', return_exceptions=True', ', return_exceptions=True'])
        call = f'asyncio.gather({self._waitables()}{mode})'
        if self.chance(0.25):
            call = f'asyncio.wait_for({call}, {self.timeout()})'
        if self.chance(0.2):
            name = self.fresh('g')
            self.emit(f'{name} = {call}' if call.startswith('asyncio.gather') else f'{name} = asyncio.ensure_future({call})')
            self.body(1, 2)
            if self.chance(0.5):
                self.log("'cancel gather'", f'{name}.cancel()')
            call = name
        with self.guard():
            result = self.fresh('r')
            self.emit(f'{result} = await {call}')
            self.log("'gathered'", f'[show(x) if isinstance(x, BaseException) else x for x in {result}]')

    def say_wait(self):
        names = self.fresh('ts')
        self.emit(f'{names} = [asyncio.create_task(c) for c in ({", ".join(self.calls(1, 4))},)]')
        mode = self.pick(['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'])
        limit = f', timeout={self.timeout()}' if self.chance(0.5) else ''
        with self.guard():
            self.emit(f'done, pending = await asyncio.wait({names}{limit}, return_when=asyncio.{mode})')
            self.log("'waited'", '[outcome(t) for t in done]', 'len(pending)')
            if self.chance(0.5):
                with self.block('for task in pending:', 2):
                    self.emit('task.cancel()')
        if self.chance(0.5):
            self.emit(f'await asyncio.gather(*{names}, return_exceptions=True)')
            self.log(f'[outcome(t) for t in {names}]')

    def say_wait_for(self):
        awaitable = self.task() if self.task() and self.chance(0.35) else self.call()
        if self.chance(0.2) and awaitable.isidentifier():
            awaitable = f'asyncio.shield({awaitable})'
        with self.guard():
            self.log("'in time'", f'await asyncio.wait_for({awaitable}, {self.timeout()})')

    def say_timeout(self):
        scope = self.fresh('scope')
        when = f'timeout({self.timeout()})'
        if self.chance(0.25):
            when = f'timeout_at(asyncio.get_running_loop().time() + {self.timeout()})'
        elif self.chance(0.1):
            when = 'timeout(None)'
        with self.guard():
            with self.block(f'async with asyncio.{when} as {scope}:'):
                self.body(1, 3)
                if self.chance(0.25):
                    self.emit(f'{scope}.reschedule(asyncio.get_running_loop().time() + {self.timeout()})')
                    self.body(1, 2)
            self.log("'scope left'", f'{scope}.expired()')

    def say_taskgroup(self):
        group = self.fresh('group')
        starred = self.chance(0.4)
        self.emit('try:')
        self.indent += 1
        with self.block(f'async with asyncio.TaskGroup() as {group}:'):
            for call in self.calls(1, 3):
                if self.chance(0.4):
                    name = self.fresh('t')
                    self.emit(f'{name} = {group}.create_task({call})')
                    self.tasks.append(name)
                else:
                    self.emit(f'{group}.create_task({call})')
                if self.chance(0.25):
                    self.body(1, 1)
            if self.chance(0.5):
                self.body(1, 2)
        self.log("'group left'")
        self.indent -= 1
        if starred:
            for kind in self.dice.sample(['Oops', 'ValueError', 'KeyError', 'TimeoutError', 'Exception'], 2):
                with self.block(f'except* {kind} as errors:'):
                    self.log(repr(kind), 'show(errors)')
                    if self.chance(0.1):
                        self.emit(f'raise Oops({self.tag()})')
        else:
            clause = self.pick(['BaseExceptionGroup', 'BaseException', 'ExceptionGroup'])
            with self.block(f'except {clause} as error:'):
                self.log("'group failed'", 'show(error)')
                if clause == 'BaseException' and self.chance(0.5):
                    self.emit('raise')

    def say_as_completed(self):
        limit = f', timeout={self.timeout()}' if self.chance(0.3) else ''
        items = ', '.join(self.calls(1, 3))
        with self.guard():
            with self.block(f'for first in asyncio.as_completed([asyncio.ensure_future(c) for c in ({items},)]{limit}):', 2):
                if self.chance(0.5):
                    with self.block('try:'):
                        self.log("'next'", 'await first')
                    with self.block('except Exception as error:'):
                        self.log("'next failed'", 'show(error)')
                else:
                    self.log("'next'", 'await first')

    def say_shield(self):
        if self.task() is None:
            self.say_create()
        call = f'asyncio.shield({self.task()})'
        if self.chance(0.5):
            call = f'asyncio.wait_for({call}, {self.timeout()})'
        with self.guard():
            self.log("'shielded'", f'await {call}')
