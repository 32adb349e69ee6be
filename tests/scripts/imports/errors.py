for code in ('import no_such_module', 'from math import nothing', 'import math.sub', 'from . import x', 'from no_such import y'):
    try:
        exec(code)
    except ImportError as e:
        print(type(e).__name__, e.name, '|', str(e).split(' (')[0])
