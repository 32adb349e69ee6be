if True: a = 1; b = 2
else: a = b = 0
for i in 1, 2, 3: print(i, end=' ')
print(a, b)
while a < 3: a += 1
class P: x = 1; y = x + 1
print(a, P.x, P.y)
with open.__class__ and __import__('contextlib').nullcontext(5) as v: print(v)
try: 1 / 0
except ZeroDivisionError: print('zero')
finally: print('fin')
