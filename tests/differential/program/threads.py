"""Statements about threads and executors, and the plain functions that run in them. Their waits all have timeouts;
without the feature `contention` they use no lock that another thread may want."""


class Threads:
    WEIGHTS = {'to_thread': 4, 'executor': 3, 'pool': 1, 'thread': 2, 'thread_signal': 2}
    NEEDS = {'to_thread': 'executors', 'executor': 'executors', 'pool': 'executors', 'thread': 'threads',
             'thread_signal': 'threads'}

    def job(self):
        return self.pick(self.jobs)

    def say_to_thread(self):
        call = f'asyncio.to_thread({self.job()}, {self.tag()})'
        if self.chance(0.3):
            call = f'asyncio.wait_for({call}, {self.timeout()})'
        with self.guard():
            self.log("'from thread'", f'await {call}')

    def say_executor(self):
        name = self.fresh('f')
        self.emit(f'{name} = asyncio.get_running_loop().run_in_executor(None, {self.job()}, {self.tag()})')
        self.tasks.append(name)
        self.body(0, 2)
        with self.guard():
            self.log("'executed'", f'await {name}')

    def say_pool(self):
        with self.guard():
            with self.block(f'with concurrent.futures.ThreadPoolExecutor({self.pick([1, 2])}) as pool:'):
                futures = [f'asyncio.get_running_loop().run_in_executor(pool, {self.job()}, {self.tag()})'
                           for _ in range(self.dice.randint(1, 3))]
                self.emit(f'answers = await asyncio.gather({", ".join(futures)}, return_exceptions=True)')
                self.log("'pool'", '[show(x) if isinstance(x, BaseException) else x for x in answers]')

    def say_thread(self):
        name = self.fresh('th')
        self.emit(f'{name} = threading.Thread(target={self.job()}, args=({self.tag()},), name={self.tag()})')
        self.emit(f'{name}.start()')
        if self.chance(0.7):
            self.body(0, 2)
            limit = self.pick(['', '', '0.1', '0.3'])
            self.emit(f'{name}.join({limit})')
            self.log("'joined'", f'{name}.is_alive()')

    def say_thread_signal(self):
        self.emit(self.pick(['thread_event.set()', 'thread_event.clear()', 'thread_event.set()']))
        if 'contention' in self.features:
            with self.block('with thread_condition:'):
                self.emit(self.pick(['thread_condition.notify()', 'thread_condition.notify_all()']))

    def pause(self):
        return self.pick(['0.0101', '0.1307', '0.2203', '0.3119', '0.1', '0.05'])

    def write_job(self):
        name = f'job{len(self.jobs)}'
        with self.block(f'def {name}(me):'):
            self.log("'starts'", 'threading.current_thread().name')
            with self.block('try:'):
                for _ in range(self.dice.randint(1, 3)):
                    self._job_statement()
                if self.chance(0.2):
                    self.emit(f'raise Oops({self.tag()})')
                self.emit(f'return {self.tag()}')
            with self.block('finally:'):
                self.log("'ends'")
        self.jobs.append(name)

    def _job_statement(self):
        kind = self.dice.randrange(11 if 'contention' in self.features else 5)
        if kind <= 1:
            self.emit(f'time.sleep({self.pause()})')
            self.log("'woke'")
        elif kind == 2:
            self.log("'thread event'", f'thread_event.wait({self.pause()})')
        elif kind == 3:
            self.log("'var'", 'var.get()')
            self.emit(f'main_loop.call_soon_threadsafe(log, me, {self.tag()})')
        elif kind == 4:  # a loop of the thread's own
            with self.block('try:'):
                self.log("'own loop'", f'asyncio.run({self.pick(["nap", "fail"])}({self.tag()}, {self.pause()}))')
            with self.block('except Oops as error:'):
                self.log('show(error)')
        elif kind == 5:
            with self.block('with thread_lock:'):
                self.emit(f'time.sleep({self.pause()})')
                self.log("'locked'")
        elif kind == 6:
            with self.block('with thread_condition:'):
                self.log("'condition'", f'thread_condition.wait({self.pause()})')
        elif kind == 7:
            with self.block('try:'):
                self.log("'thread queue'", self.pick([f'thread_queue.get(timeout={self.pause()})',
                                                      f'thread_queue.put({self.tag()}, timeout={self.pause()})']))
            with self.block('except (queue.Empty, queue.Full) as error:'):
                self.log('show(error)')
        elif kind == 8:
            with self.block('if thread_semaphore.acquire(timeout=0.1):'):
                self.emit(f'time.sleep({self.pause()})')
                self.emit('thread_semaphore.release()')
                self.log("'semaphore'")
        elif kind == 9:
            with self.block('try:'):
                self.log("'thread barrier'", f'thread_barrier.wait({self.pause()})')
            with self.block('except threading.BrokenBarrierError as error:'):
                self.log('show(error)', 'thread_barrier.broken')
                if self.chance(0.7):
                    self.emit('thread_barrier.reset()')
        else:
            with self.block('try:'):
                self.emit(f'future = asyncio.run_coroutine_threadsafe(nap({self.tag()}, {self.pause()}), main_loop)')
                self.log("'from loop'", f'future.result({self.pause()})')
            with self.block('except (TimeoutError, concurrent.futures.CancelledError, RuntimeError) as error:'):
                self.log('type(error).__name__')
