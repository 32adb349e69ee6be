# expect: exit 4
# coroscope: instructions 300000
it = object()
while it:
    it
