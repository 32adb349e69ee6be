# expect: exit 0
for text in ('(' * 100_000, '[' * 5000 + ']' * 5000, '-' * 100_000 + '1', '1' + '+1' * 20_000, 'a' + '.b' * 50_000,
             'not ' * 50_000 + '1', 'lambda: ' * 50_000 + '1', 'f(' * 150 + ')' * 150):
    try:
        eval(text)
        print('ok')
    except (SyntaxError, RecursionError, MemoryError, NameError) as e:
        print('refused')
try:
    exec('exec("x")' * 1000)
except SyntaxError:
    print('refused')
code = 'x = 1'
for i in range(60):
    code = f'exec({code!r})' if len(code) < 100_000 else code
try:
    exec(code)
    print('ran')
except (RecursionError, MemoryError, SyntaxError):
    print('refused')
