import json
json.loads('{"a": 1}', object_hook=lambda d: d['b'])
