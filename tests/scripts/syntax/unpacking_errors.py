for code in ('a, b = 1, 2, 3', 'a, b = [1]', 'a, *b, c = [1]', 'a, b = 5', '[a, b] = {}'):
    try:
        exec(code)
    except Exception as e:
        print(code, '->', type(e).__name__, e)
