def f(cmd):
    match cmd.split():
        case ['go', ('north' | 'south') as way]: return f'going {way}'
        case ['go', other]: return f'no way {other}'
        case ['take', *things] if things: return f'taking {things}'
        case [verb]: return f'alone: {verb}'
        case []: return 'silence'
        case _: return 'what?'
for c in ('go north', 'go up', 'take a b', 'take', '', 'a b c'): print(repr(c), f(c))
match {'user': {'name': 'Ann', 'roles': ['admin', 'dev']}, 'ok': True}:
    case {'user': {'name': str(n), 'roles': [*_, 'dev']}, 'ok': True}: print(n)
