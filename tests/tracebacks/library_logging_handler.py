import logging
class H(logging.Handler):
    def emit(self, r): raise ValueError('emit')
logging.getLogger().addHandler(H())
logging.error('x')
