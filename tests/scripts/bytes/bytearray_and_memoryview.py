a = bytearray(b'abc')
a.append(100); a += b'ef'; a[0] = 65; a[1:3] = b'XYZ'
print(a, len(a), bytes(a), a.pop(), a[::-1], a.index(b'Z'), bytearray(2))
del a[0]; a.extend([1, 2]); a.insert(0, 33); a.reverse()
print(a)
m = memoryview(b'hello')
print(m[1], bytes(m[1:3]), len(m), m.tobytes(), m.readonly)
for f in (lambda: a.append(256), lambda: bytes([-1]), lambda: b'a' + 'b', lambda: bytes('x')):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
