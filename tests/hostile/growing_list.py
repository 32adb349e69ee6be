# expect: exit 4
items = []
while True:
    items.append(items)
