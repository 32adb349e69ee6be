log = []
def f():
    for i in range(3):
        try:
            try:
                if i == 1: raise ValueError(i)
                log.append(f'ok {i}')
            finally:
                log.append(f'inner {i}')
                if i == 2: return 'returned'
        except ValueError as e:
            log.append(f'caught {e}')
            continue
        finally:
            log.append(f'outer {i}')
print(f(), log)
