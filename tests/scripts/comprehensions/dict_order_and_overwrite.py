print({k: i for i, k in enumerate('abracadabra')})
print({**{'a': 1, 'b': 2}, 'a': 3}, {i: {j: i * j for j in range(2)} for i in range(2)})
inverse = {v: k for k, v in {'x': 1, 'y': 2, 'z': 1}.items()}
print(inverse, dict([('a', 1), ('a', 2)]), {True: 'a', 1: 'b', 1.0: 'c'})
