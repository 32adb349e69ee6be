import json
json.loads('[1] 2')
