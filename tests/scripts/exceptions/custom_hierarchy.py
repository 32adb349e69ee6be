class AppError(Exception):
    def __init__(self, code, msg='default'):
        super().__init__(code, msg)
        self.code = code
    def __str__(self): return f'[{self.code}] {self.args[1]}'
class NotFound(AppError): pass
for exc in (NotFound(404), AppError(500, 'boom'), ValueError(), ValueError('a', 2)):
    try:
        raise exc
    except NotFound as e:
        print('nf', e, repr(e), e.args)
    except AppError as e:
        print('app', e, repr(e))
    except Exception as e:
        print('other', str(e), repr(e))
