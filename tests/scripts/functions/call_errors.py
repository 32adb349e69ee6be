def f(a, b, /, c, *, d=1): return a
def none(): pass
def kwonly(*, k, m): pass
for call in ('f()', 'f(1)', 'f(1,2)', 'f(1,2,3,4)', 'f(a=1,b=2,c=3)', 'f(1,2,3,e=4)', 'f(1,2,3,c=3)', 'none(1)',
             'kwonly()', 'kwonly(k=1)', 'none(**{1: 2})', 'none(*5)', 'f(1,2,**5)', '(3)()', 'kwonly(1, k=1, m=2)'):
    try:
        eval(call)
    except TypeError as e:
        print(call, '->', e)
