table = {'rows': [{'id': 1}, {'id': 2}]}
print(table['rows'][0]['id'], table['rows'][5]['id'])
