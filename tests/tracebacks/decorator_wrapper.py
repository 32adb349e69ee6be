import functools
def logged(f):
    @functools.wraps(f)
    def wrapper(*a):
        return f(*a)
    return wrapper
@logged
def work(n):
    raise OSError(5, 'disk', 'file.txt')
work(1)
