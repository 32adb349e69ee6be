# expect: exit 4
max(iter(int, 1))
