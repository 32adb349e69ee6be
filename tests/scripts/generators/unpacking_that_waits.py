# What gives its items by waiting can be unpacked, joined and sorted as anything else.
import queue
import threading
import time


def numbers(count=2):
    for i in range(count):
        time.sleep(0.1)
        yield i


class Counter:
    def __init__(self, last):
        self.n, self.last = 0, last

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == self.last:
            raise StopIteration
        time.sleep(0.01)
        self.n += 1
        return self.n


def endless():
    while True:
        time.sleep(0.5)
        yield 'again'


a, b = numbers()
print(a, b, time.monotonic())
[c, *d] = numbers(4)
print(c, d)
x, y, z = Counter(3)
print(x, y, z)
(first, second), third = numbers(), 3
print(first, second, third)
for i, (left, right) in enumerate([Counter(2), numbers()]):
    print(i, left, right)
inbox = queue.Queue()


def fill():
    for item in 'one', 'two', None:
        time.sleep(0.3)
        inbox.put(item)


threading.Thread(target=fill).start()
one, two = iter(inbox.get, None)
print(one, two)
head, *tail = map(lambda value: (time.sleep(0.01), value)[1], [1, 2, 3])
print(head, tail)
for bad in (lambda: numbers(3), lambda: numbers(1), lambda: Counter(5), endless, lambda: 5, lambda: zip(numbers(3), 'abc')):
    try:
        a, b = bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    a, b, *c = numbers(1)
except ValueError as error:
    print(error)
print(sorted(numbers()), [*numbers()], dict(zip('ab', numbers())), max(numbers()), ''.join(str(n) for n in numbers()))
print(f'{time.monotonic():.2f}')
