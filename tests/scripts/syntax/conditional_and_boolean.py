def say(v):
    print('say', v)
    return v
print(say(0) or say('') or say([]) or 'last')
print(say(1) and say('x') and say(None))
print('yes' if say(2) else say('never'))
print(not 0, not [1], (lambda: 1 if 0 else 2 if 0 else 3)())
