match = {'case': 1}
case = match['case']
match match:
    case {'case': case}: print('bound', case)
print(match, case)
def type_of(match):
    match match, 1:
        case (x, y): return x, y
_ = 'kept'
match 3:
    case _: print(_)
print(type_of('m'))
