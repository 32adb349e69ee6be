# expect: exit 1
print('never printed')
f() = 3
