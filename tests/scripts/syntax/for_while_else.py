for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            print(n, '=', d, '*', n // d)
            break
    else:
        print(n, 'is prime')
k = 3
while k:
    k -= 1
    if k == 1:
        continue
    print('k', k)
else:
    print('while else')
