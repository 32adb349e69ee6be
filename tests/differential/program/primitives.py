"""Statements about synchronisation primitives, queues, futures and callbacks. Every wait is bounded or cancelled
in the end by `drain`."""


class Primitives:
    WEIGHTS = {'lock': 5, 'event': 5, 'event_change': 4, 'condition': 4, 'notify': 4, 'semaphore': 4, 'bounded': 2,
               'barrier': 3, 'queue_put': 6, 'queue_get': 6, 'queue_now': 3, 'queue_join': 2, 'future': 5,
               'callback': 4, 'handle': 3}
    NEEDS = {'barrier': 'barriers'}

    def bounded_wait(self, awaitable):
        return f'await asyncio.wait_for({awaitable}, {self.timeout()})' if self.chance(0.7) else f'await {awaitable}'

    def say_lock(self):
        if self.chance(0.7):
            with self.block('async with lock:'):
                self.log("'has the lock'")
                self.body(1, 2)
            return
        with self.guard():
            self.emit(self.bounded_wait('lock.acquire()'))
            with self.block('try:'):
                self.body(1, 2)
            with self.block('finally:'):
                self.log("'releases'", 'lock.locked()')
                self.emit('lock.release()')

    def say_event(self):
        with self.guard():
            self.log("'event'", self.bounded_wait('event.wait()'))

    def say_event_change(self):
        self.emit(self.pick(['event.set()', 'event.set()', 'event.clear()']))
        self.log("'event is'", 'event.is_set()')

    def say_condition(self):
        with self.guard():
            with self.block('async with condition:'):
                if self.chance(0.3):
                    size = self.fresh('size')
                    self.emit(f'{size} = len(shared)')
                    self.log("'predicate'", self.bounded_wait(f'condition.wait_for(lambda: len(shared) > {size})'))
                else:
                    self.log("'notified'", self.bounded_wait('condition.wait()'))
                self.body(0, 1)

    def say_notify(self):
        with self.block('async with condition:'):
            self.emit(f'shared.append({self.tag()})')
            self.emit(self.pick(['condition.notify()', 'condition.notify(2)', 'condition.notify_all()']))
            self.log("'notifies'", 'len(shared)')

    def say_semaphore(self):
        with self.block('async with semaphore:'):
            self.log("'inside'", 'semaphore.locked()')
            self.body(1, 2)

    def say_bounded(self):
        with self.guard():
            if self.chance(0.3):
                self.emit('bounded.release()')
            else:
                self.emit(self.bounded_wait('bounded.acquire()'))
                self.body(0, 1)
                self.emit('bounded.release()')

    def say_barrier(self):
        if self.chance(0.1):
            self.emit(self.pick(['await barrier.abort()', 'await barrier.reset()', 'await barrier.reset()']))
        with self.guard():
            self.log("'barrier'", self.bounded_wait('barrier.wait()'), 'barrier.n_waiting', 'barrier.broken')

    def queue(self):
        return f'queues[{self.dice.randrange(3)}]'

    def say_queue_put(self):
        with self.guard():
            self.emit(self.bounded_wait(f'{self.queue()}.put({self.dice.randrange(50)})'))
            self.log("'put'", '[q.qsize() for q in queues]')

    def say_queue_get(self):
        queue = self.queue()
        with self.guard():
            self.log("'item'", self.bounded_wait(f'{queue}.get()'))
            if self.chance(0.6):
                self.emit(f'{queue}.task_done()')

    def say_queue_now(self):
        queue = self.queue()
        with self.block('try:'):
            self.log("'now'", self.pick([f'{queue}.get_nowait()', f'{queue}.put_nowait({self.dice.randrange(50)})']))
        with self.block('except (asyncio.QueueEmpty, asyncio.QueueFull) as error:'):
            self.log('show(error)')

    def say_queue_join(self):
        with self.guard():
            self.emit(f'await asyncio.wait_for({self.queue()}.join(), {self.timeout()})')
            self.log("'joined'")

    def say_future(self):
        name = self.fresh('f')
        self.emit(f'{name} = asyncio.get_running_loop().create_future()')
        self.tasks.append(name)
        if self.chance(0.4):
            self.emit(f'{name}.add_done_callback(on_done)')
        act = self.pick([f'set_result({self.tag()})', f'set_exception(Oops({self.tag()}))', 'cancel()',
                         f'set_exception(Worse({self.tag()}, 1))', f'cancel({self.tag()})'])
        action = f'lambda: {name}.done() or {name}.{act}'
        self.emit(self.pick([f'asyncio.get_running_loop().call_later({self.delay()}, {action})',
                             f'asyncio.get_running_loop().call_soon({action})']))
        if self.chance(0.5):
            self.body(0, 2)
        if self.chance(0.8):
            with self.guard():
                self.log("'future'", f'await {name}')
        if self.chance(0.2):
            with self.block('try:'):
                self.emit(f'{name}.set_result(None)')
            with self.block('except asyncio.InvalidStateError as error:'):
                self.log('show(error)')

    def _schedule(self):
        target = self.pick(['log', 'log', 'log', 'explode'])
        arguments = f"{target}, {self.tag()}, 'called'"
        return 'asyncio.get_running_loop().' + self.pick([
            f'call_soon({arguments})', f'call_later({self.delay()}, {arguments})',
            f'call_at(asyncio.get_running_loop().time() + {self.delay()}, {arguments})',
            f'call_soon_threadsafe({arguments})'])

    def say_callback(self):
        self.emit(self._schedule())

    def say_handle(self):
        name = self.fresh('h')
        self.emit(f'{name} = {self._schedule()}')
        self.body(0, 2)
        self.emit(f'{name}.cancel()')
        self.log("'handle'", f'{name}.cancelled()')
