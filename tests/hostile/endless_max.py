# expect: exit 4
# coroscope: instructions 100000000
max(iter(int, 1))
