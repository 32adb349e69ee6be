import contextvars
v = contextvars.ContextVar('v')
try:
    v.get()
except LookupError as e:
    print(type(e).__name__)
print(v.get('fallback'))
t = v.set(1)
u = v.set(2)
print(v.get(), u.old_value, t.old_value is contextvars.Token.MISSING, v.name)
v.reset(u); print(v.get()); v.reset(t); print(v.get('none'))
try:
    v.reset(t)
except RuntimeError as e:
    print('used' in str(e))
