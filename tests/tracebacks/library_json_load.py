import json, io
json.load(io.StringIO('{'))
