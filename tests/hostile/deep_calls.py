# expect: exit 0
def f(n):
    return f(n + 1)


class A:
    def __getattr__(self, name):
        return getattr(self, name + 'x')

    def __eq__(self, other):
        return self == other

    def __repr__(self):
        return repr(self)

    def __len__(self):
        return len(self)

    def __call__(self):
        return self()

    def __iter__(self):
        return iter(self)

    def __add__(self, other):
        return self + other

    def __getitem__(self, key):
        return self[key]

    def __format__(self, spec):
        return format(self, spec)

    def __bool__(self):
        return bool(self)

    def __lt__(self, other):
        return sorted([self, other])


a = A()
for what in (lambda: f(0), lambda: a.x, lambda: a == 1, lambda: repr(a), lambda: len(a), lambda: a(), lambda: list(a),
             lambda: a + 1, lambda: a[0], lambda: f'{a}', lambda: bool(a), lambda: a < a,
             lambda: sorted([1, 2], key=lambda x: f(x)), lambda: eval('f(0)'), lambda: max(map(f, [1]))):
    try:
        what()
    except RecursionError as e:
        print('RecursionError')
