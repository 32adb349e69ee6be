import logging
def f(r): raise ValueError('filter')
logging.getLogger('a').addFilter(f)
logging.getLogger('a').error('x')
