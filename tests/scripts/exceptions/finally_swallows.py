def swallow():
    try:
        raise ValueError
    finally:
        return 'swallowed'
def override():
    try:
        raise ValueError('first')
    finally:
        raise KeyError('second')
print(swallow())
try:
    override()
except KeyError as e:
    print(repr(e), repr(e.__context__))
for i in range(2):
    try:
        raise ValueError
    except ValueError:
        print('loop', i)
        continue
    finally:
        print('fin', i)
