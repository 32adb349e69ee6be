try:
    assert 1 == 2, 'numbers differ'
except AssertionError as e:
    print(repr(e))
try:
    assert []
except AssertionError as e:
    print(repr(e), e.args)
assert (1, 'always true')[0]
print('done')
