import types
n = types.SimpleNamespace(a=1, b='x'); n.c = 3
print(n, n == types.SimpleNamespace(a=1, b='x', c=3), vars(n))
p = types.MappingProxyType({'k': 1})
try:
    p['k'] = 2
except TypeError as e: print(e)
def g(): yield
async def c(): pass
print(p['k'], isinstance(g, types.FunctionType), isinstance(g(), types.GeneratorType), isinstance(len, types.BuiltinFunctionType), isinstance(types, types.ModuleType), types.NoneType, type(c).__name__)
print(types.MethodType(lambda self, x: (self, x), 5)(6), types.new_class('N', (), {}, lambda ns: ns.update(v=1)).v)
@types.coroutine
def old(): return (yield from __import__('asyncio').sleep(0, 'res'))
async def main(): return await old()
print(__import__('asyncio').run(main()))
