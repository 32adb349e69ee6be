import configparser as c
text="""[DEFAULT]
base = /srv
[a]
home = %(base)s/x
pct = 100%%
bad1 = %(nope)s
bad2 = %x
bad3 = %(open
loop = %(loop)s
"""
p=c.ConfigParser(); p.read_string(text)
for k in ["home","pct","bad1","bad2","bad3","loop"]:
    try: print(k, p.get("a",k))
    except c.Error as e: print(type(e).__name__, e)
try: p.set("a","z","50%")
except ValueError as e: print(e)
q=c.ConfigParser(interpolation=c.ExtendedInterpolation())
q.read_string("""[b]
host = h
port = 8
url = http://${host}:${port}/${c:path}
cash = $$5
bad1 = ${zz}
bad2 = $x
bad3 = ${open
bad4 = ${a:b:c}
bad5 = ${q:r}
loop = ${c:back}
[c]
path = p/${name}
name = n
back = ${b:loop}
""")
for k in ["url","cash","bad1","bad2","bad3","bad4","bad5","loop"]:
    try: print(k, q.get("b",k))
    except c.Error as e: print(type(e).__name__, e)
try: q.set("b","z","50$")
except ValueError as e: print(e)
