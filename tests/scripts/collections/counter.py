from collections import Counter
c = Counter('mississippi')
print(c, c.most_common(2), c['z'], sum(c.values()), sorted(c.elements())[:4], c.total())
c.update('mmm'); c.subtract('s'); print(c['m'], c['s'])
print(Counter(a=3, b=1) + Counter(a=1, c=2), Counter(a=3, b=1) - Counter(a=1, b=5), Counter(a=3) & Counter(a=1), Counter(a=3) | Counter(b=1), +Counter(a=-1, b=2))
