def noisy(n):
    print('make', n)
    return n
gen = (noisy(x) for x in range(5) if x % 2)
print('created')
print(next(gen))
print(sum(gen), any(noisy(x) > 1 for x in range(9)))
data = [1, 2, 3]
g = (x for x in data if x in data)
data = [3]
print(list(g))
