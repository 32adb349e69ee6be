code = 'a = 1\nb = a / 0'
exec(code)
