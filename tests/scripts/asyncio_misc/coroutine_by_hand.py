async def leaf(x):
    return x + 1
async def tree():
    return await leaf(1) + await leaf(2)
c = tree()
try:
    c.send(None)
except StopIteration as e: print('returned', e.value)
for f in (lambda: c.send(None), lambda: c.throw(ValueError)):
    try:
        f()
    except RuntimeError as e: print(e)
class Pause:
    def __await__(self):
        got = yield 'paused'
        return got
async def talk(): return await Pause(), await Pause()
t = talk()
print(t.send(None), t.send('one'))
try:
    t.send('two')
except StopIteration as e: print(e.value)
u = talk(); u.send(None)
try:
    u.throw(KeyError('k'))
except KeyError as e: print(repr(e))
