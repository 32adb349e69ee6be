try:
    int('x1')
except ValueError as e:
    e.add_note('while reading line 3')
    e.add_note('of settings\nin two lines')
    raise
