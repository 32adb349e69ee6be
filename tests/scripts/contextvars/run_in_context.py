import contextvars
v = contextvars.ContextVar('v', default=0)
def bump():
    v.set(v.get() + 1)
    return v.get()
c = contextvars.copy_context()
print(c.run(bump), c.run(bump), v.get(), c[v], v in c, len(c) >= 1, c.get(v))
d = c.copy()
d.run(bump)
print(c[v], d[v])
