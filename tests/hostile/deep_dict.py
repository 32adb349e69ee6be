# expect: exit 0
deep = {}
for i in range(300_000):
    deep = {'k': deep}
try:
    print(deep)
except RecursionError:
    print('RecursionError')
try:
    import copy
    copy.deepcopy(deep)
except RecursionError:
    print('RecursionError')
try:
    import json
    json.dumps(deep)
except RecursionError:
    print('RecursionError')
deep = None
print('gone')
