from collections import defaultdict, OrderedDict, ChainMap
d = defaultdict(list)
d['a'].append(1); d['b']; print(d, d.get('z'), dict(d), d.default_factory)
t = defaultdict(lambda: defaultdict(int)); t['x']['y'] += 5; print(t['x']['y'], len(t))
o = OrderedDict(a=1, b=2, c=3); o.move_to_end('a'); o.move_to_end('c', last=False); print(o, o.popitem(last=False), o == {'b': 2, 'a': 1}, list(o))
m = ChainMap({'a': 1}, {'a': 2, 'b': 3}); m['c'] = 9; print(m['a'], m['b'], sorted(m), m.maps[0], m.new_child({'a': 0})['a'])
try:
    defaultdict(5)
except TypeError as e: print(e)
