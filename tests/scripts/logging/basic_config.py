import logging, sys
logging.basicConfig(stream=sys.stdout, level=logging.INFO, format='%(levelname)s:%(name)s:%(message)s')
logging.debug('hidden'); logging.info('shown %d', 5); logging.warning('w %s %r', 'a', 'b')
log = logging.getLogger('app.sub'); log.setLevel(logging.DEBUG); log.debug('debug %(k)s', {'k': 1}); log.error('err')
try:
    1 / 0
except ZeroDivisionError:
    log.error('failed', exc_info=False)
print(log.name, log.parent.name, log.getEffectiveLevel(), log.isEnabledFor(10), logging.getLevelName(30))
log.propagate = False; h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('[%(asctime)s] %(message)s', '%H:%M:%S')); log.addHandler(h); log.critical('custom')
