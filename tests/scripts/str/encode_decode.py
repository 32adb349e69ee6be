s = 'héllo €'
b = s.encode()
print(b, len(b), b.decode('utf-8'), s.encode('latin-1', 'replace'), s.encode('ascii', 'ignore'), s.encode('ascii', 'backslashreplace'), s.encode('ascii', 'xmlcharrefreplace'))
for f in (lambda: s.encode('ascii'), lambda: b'\xff'.decode(), lambda: b'ab\xc3'.decode('utf-8')):
    try:
        f()
    except UnicodeError as e:
        print(type(e).__name__, e)
print(b'\xff\xe9'.decode('latin-1'), b'a\xffb'.decode('utf-8', 'replace'), b'\xff'.decode('ascii', 'ignore') == '', 'a'.encode('utf-16-le'))
