class Broken(Exception):
    def __str__(self):
        raise ValueError('in str')
raise Broken()
