def probe(n):
    print('probe', n)
    return n
print(probe(1) < probe(2) < probe(3))
print(probe(3) < probe(2) < probe(1))
print(1 < 2 == 2 != 3 in [3] is not None)
print(1 == 1.0 == True, 0 < -0.0, 'a' < 'b' <= 'b')
