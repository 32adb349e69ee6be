import zlib, gzip, io, logging, logging.handlers, tempfile, os, sys, contextlib
data = b'hello world ' * 100
print(zlib.compress(data).hex(), len(zlib.compress(data, 9)), zlib.decompress(zlib.compress(data)) == data)
c = zlib.compressobj(6); print((c.compress(data) + c.flush()).hex() == zlib.compress(data, 6).hex())
d = zlib.decompressobj(); z = zlib.compress(data); print(d.decompress(z[:10]) + d.decompress(z[10:]) == data, d.eof, d.unused_data)
for bad in (b'xxxx', z[:-3], b''):
    try: zlib.decompress(bad)
    except zlib.error as e: print(e)
print(gzip.compress(data, mtime=0).hex(), gzip.decompress(gzip.compress(data)) == data, gzip.compress(b'a', mtime=5).hex())
try: gzip.decompress(b'nope')
except gzip.BadGzipFile as e: print(e)
with tempfile.TemporaryDirectory() as t:
    p = os.path.join(t, 'a.gz')
    with gzip.open(p, 'wt') as f: f.write('x\ny\n')
    with gzip.open(p, 'rt') as f: print(f.read().splitlines())
    with gzip.open(p) as f: print(f.readlines())
    h = logging.handlers.RotatingFileHandler(os.path.join(t, 'r.log'), maxBytes=50, backupCount=2)
    log = logging.getLogger('r'); log.addHandler(h); log.setLevel('INFO'); log.propagate = False
    for i in range(10): log.info('message number %d', i)
    h.close()
    for n in sorted(os.listdir(t)): 
        if n != 'a.gz': print(n, open(os.path.join(t, n)).read().split('\n'))
    with contextlib.chdir(t): print(os.path.exists('a.gz'), os.getcwd() == os.path.realpath(t))
    logging.basicConfig(filename=os.path.join(t, 'b.log'), format='%(levelname)s:%(message)s', level=logging.DEBUG, filemode='w')
    logging.debug('to file'); logging.info('more')
    print(open(os.path.join(t, 'b.log')).read())
import ipaddress, array, colorsys, configparser, html.parser, importlib
print(importlib.import_module('json').dumps([1]), ipaddress.ip_network('10.0.0.0/30').num_addresses, array.array('i', [1, 2]))
from unittest import mock
print(mock.sentinel.foo, mock.sentinel.foo is mock.sentinel.foo)
