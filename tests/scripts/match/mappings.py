def f(x):
    match x:
        case {'type': 'move', 'x': x, 'y': y}: return f'move {x},{y}'
        case {'type': 'say', **rest}: return f'say {sorted(rest.items())}'
        case {'k': [1, *r]}: return f'list {r}'
        case {}: return 'some mapping'
        case _: return 'none'
for v in ({'type': 'move', 'x': 1, 'y': 2, 'z': 3}, {'type': 'say', 'a': 1}, {'k': [1, 2, 3]}, {'q': 1}, {}, []):
    print(f(v))
