import sys, io
print(len(sys.argv), sys.argv[0].endswith('argv_and_stdout.py'), __file__.endswith('.py'), __name__)
old, sys.stdout = sys.stdout, io.StringIO()
print('hidden'); got = sys.stdout.getvalue(); sys.stdout = old
print('got', repr(got)); print('one', 'two', sep='', file=sys.stdout)
s = io.StringIO('a\nb\nc'); print(s.readline(), s.read(), s.tell(), list(io.StringIO('x\ny')), io.BytesIO(b'ab').read(1))
