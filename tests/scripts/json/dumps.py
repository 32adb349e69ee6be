import json
d = {'b': [1, 2.5, None, True], 'a': {'n': 'é"\n', 1: 'int key'}, 'e': [], 'o': {}}
print(json.dumps(d)); print(json.dumps(d, indent=2, ensure_ascii=False)); print(json.dumps({'b': 1, 'a': 2}, sort_keys=True, separators=(',', ':')))
print(json.dumps((1, 2)), json.dumps('x/\\\t\u2028😀'), json.dumps(float('inf')), json.dumps(1e20), json.dumps([[], [1]], indent=1), json.dumps({True: 1, None: 2, 1.5: 3}))
for bad in ({1, 2}, {(1, 2): 3}, object):
    try:
        json.dumps(bad)
    except TypeError as e: print(e)
print(json.dumps({'x': b'3'}, default=str))
