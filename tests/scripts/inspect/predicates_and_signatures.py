import inspect
def f(a, b=1, *args, c, d: int = 2, **kw) -> str: 'doc'
async def co(): pass
async def ag(): yield 1
def g(): yield
print(inspect.signature(f), list(inspect.signature(f).parameters), inspect.signature(f).parameters['b'].default, inspect.signature(f).parameters['c'].kind.name, inspect.getdoc(f))
print(inspect.iscoroutinefunction(co), inspect.isasyncgenfunction(ag), inspect.isgeneratorfunction(g), inspect.isfunction(f), inspect.isclass(int), inspect.isbuiltin(len), inspect.ismethod(''.join), inspect.ismodule(inspect))
c = co(); print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.isawaitable(5), inspect.getcoroutinestate(c)); c.close(); print(inspect.getcoroutinestate(c), inspect.isasyncgen(ag()))
print(inspect.signature(f).bind(1, c=2).arguments, inspect.currentframe().f_lineno)
