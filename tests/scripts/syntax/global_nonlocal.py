count = 0
def bump():
    global count, fresh
    count += 1
    fresh = count * 10
def outer():
    total = 0
    def inner(n):
        nonlocal total
        total += n
        def deeper():
            nonlocal total
            total *= 2
        deeper()
        return total
    return [inner(i) for i in range(4)], total
bump(); bump()
print(count, fresh, outer())
