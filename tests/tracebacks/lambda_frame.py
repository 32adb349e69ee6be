f = lambda x: x.missing
list(map(f, [1]))
