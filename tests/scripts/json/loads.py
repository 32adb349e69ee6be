import json
print(json.loads('{"a": [1, -2.5e3, true, false, null, "\\u00e9\\n\\ud83d\\ude00"]}'), json.loads(' "x" '), json.loads('[]'), json.loads('1E2'), json.loads('NaN'), json.loads('12345678901234567890'))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)), json.loads('[1.5]', parse_float=str), json.loads(b'{"k": 1}'))
for bad in ('', '{', '[1,]', '{"a" 1}', "{'a': 1}", '[1] x', 'nul', '"abc', '{"a": 1,}', '01', '"\t"'):
    try:
        json.loads(bad)
    except json.JSONDecodeError as e: print(repr(bad), e, e.pos, e.lineno, e.colno)
