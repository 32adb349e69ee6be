def dig(n):
    if n == 0:
        raise ValueError('bottom')
    dig(n - 1)
dig(8)
