try:
    try:
        raise ValueError('base')
    except ValueError as e:
        e.add_note('first note')
        e.add_note('second')
        raise
except ValueError as e:
    print(e.__notes__, e)
try:
    ValueError().add_note(5)
except TypeError as e:
    print(e)
