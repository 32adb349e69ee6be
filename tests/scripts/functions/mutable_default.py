def append(x, to=[]):
    to.append(x)
    return to
print(append(1), append(2), append(3, []), append.__defaults__)
i = 5
def early(a=i): return a
i = 6
print(early(), early.__name__, early.__defaults__)
