import logging, sys
class Collect(logging.Handler):
    def __init__(self): super().__init__(); self.got = []
    def emit(self, r): self.got.append((r.levelname, r.getMessage(), r.funcName, r.lineno))
h = Collect(); log = logging.getLogger('x'); log.addHandler(h); log.propagate = False; log.setLevel('INFO')
def f(): log.info('in f'); log.log(35, 'odd level')
f(); log.debug('no')
log.addFilter(lambda r: 'secret' not in r.getMessage()); log.error('secret'); log.error('plain')
logging.LoggerAdapter(log, {'id': 7}).warning('adapted')
print(h.got, log.handlers == [h], logging.getLogger('x') is log)
