# Files: on the computer for CPython, on the simulated disk here.
import os, io, json, csv, pathlib, tempfile, shutil, glob, logging, asyncio, sys
with tempfile.TemporaryDirectory() as d:
    p = pathlib.Path(d) / 'x.txt'
    print(p.write_text('hello\nworld\n'), p.read_text().splitlines(), p.name, p.exists(), p.is_file(), p.stat().st_size)
    with open(p, 'a') as f:
        print(f.write('more\n'), f.mode, f.closed, f.readable(), f.writable(), f.encoding, f.tell())
    with open(p) as f:
        for i, line in enumerate(f): print(i, line.rstrip())
        print(f.read(), f.seek(0), f.read(3), f.readline(), f.tell(), f.readlines())
    print(f.closed)
    try: f.read()
    except ValueError as e: print(e)
    for mode in ('rb', 'rb+', 'wb', 'ab', 'x', 'q', 'rw', '', 'rbt', 'w+'):
        try:
            with open(os.path.join(d, 'y'), mode) as f: print(mode, type(f).__name__, f.mode)
        except (OSError, ValueError) as e: print(mode, type(e).__name__, str(e).replace(d, 'D'))
    try: open(os.path.join(d, 'no', 'x'), 'w')
    except OSError as e: print(type(e).__name__, e.errno, e.strerror, e.filename.replace(d, 'D'), str(e).replace(d, 'D'))
    try: open(d)
    except OSError as e: print(type(e).__name__, str(e).replace(d, 'D'))
    try:
        with open(p) as f: f.write('x')
    except io.UnsupportedOperation as e: print(e)
    try:
        with open(p, 'w') as f: f.read()
    except io.UnsupportedOperation as e: print(e)
    try:
        with open(p, 'w') as f: f.write(b'x')
    except TypeError as e: print(e)
    try:
        with open(p, 'wb') as f: f.write('x')
    except TypeError as e: print(e)
    q = pathlib.Path(d, 'a', 'b'); q.mkdir(parents=True)
    (q / 'one.json').write_text(json.dumps({'a': 1})); (q / 'two.txt').touch(); (q.parent / 'three.json').write_bytes(b'{}')
    print(sorted(x.name for x in q.iterdir()), sorted(str(x.relative_to(d)) for x in pathlib.Path(d).rglob('*.json')), sorted(str(x.relative_to(d)) for x in pathlib.Path(d).glob('*/*')))
    print(sorted(os.listdir(d)), [(r.replace(d, 'D'), sorted(ds), sorted(fs)) for r, ds, fs in sorted(os.walk(d))])
    print(sorted(x.replace(d, 'D') for x in glob.glob(d + '/**/*.json', recursive=True)), glob.glob(d + '/nope*'))
    with open(q / 'one.json') as f: print(json.load(f))
    with open(q / 'c.csv', 'w', newline='') as f:
        w = csv.writer(f); w.writerow(['a', 'b c', 'd"e']); w.writerows([[1, 2, 3], [4, 5.5, None]])
    with open(q / 'c.csv', newline='') as f: print(list(csv.reader(f)))
    with open(q / 'c.csv', newline='') as f: print(list(csv.DictReader(f)))
    print((q / 'c.csv').read_bytes())
    print(shutil.copy(q / 'one.json', q / 'copy.json') == q / 'copy.json', os.path.getsize(q / 'copy.json'))
    os.rename(q / 'copy.json', q / 'moved.json'); print(os.path.exists(q / 'copy.json'), os.path.isdir(q), os.path.isfile(q / 'moved.json'))
    for f in (lambda: os.rmdir(q), lambda: os.remove(q), lambda: os.mkdir(q), lambda: os.remove(q / 'zz'), lambda: os.listdir(q / 'zz'), lambda: os.listdir(q / 'moved.json'), lambda: os.stat(q / 'zz'), lambda: os.rename(q / 'zz', q / 'y'), lambda: pathlib.Path(q, 'zz').unlink(), lambda: pathlib.Path(q, 'zz').unlink(missing_ok=True), lambda: q.mkdir(), lambda: q.mkdir(exist_ok=True), lambda: os.makedirs(q), lambda: os.makedirs(q, exist_ok=True), lambda: shutil.rmtree(q / 'zz'), lambda: open(q / 'moved.json' / 'x')):
        try: print(f())
        except OSError as e: print(type(e).__name__, str(e).replace(d, 'D'))
    log = logging.getLogger('f'); h = logging.FileHandler(os.path.join(d, 'app.log')); h.setFormatter(logging.Formatter('%(levelname)s %(message)s')); log.addHandler(h); log.warning('w %s', 1); log.error('é'); h.close()
    print(open(os.path.join(d, 'app.log'), encoding='utf-8').read())
    with open(p, 'w+') as f:
        f.write('abc\ndef\n'); f.seek(0); print(f.read(2)); f.seek(0, 2); f.write('ghi'); f.seek(0); print(f.readlines()); f.truncate(3); f.seek(0); print(repr(f.read()))
    with open(p, 'wb') as f: print(f.write(b'a\r\nb\rc\n'))
    print(open(p).read().encode(), open(p, newline='').readlines(), list(open(p)), open(p, 'rb').readlines())
    print(file=open(p, 'w'), *[1, 2], sep=',', end='!')
    print(p.read_text(), p.suffix, p.with_suffix('.md').name, sorted(e.name for e in os.scandir(d) if e.is_file()))
    f = open(p); print(repr(f).replace(d, 'D'), f.name.replace(d, 'D') if isinstance(f.name, str) else type(f.name)); f.close()
    with tempfile.NamedTemporaryFile('w+', suffix='.txt', delete=True) as t:
        t.write('tmp'); t.seek(0); print(t.read(), t.name.endswith('.txt'), os.path.exists(t.name))
    print(os.path.exists(t.name))
print(os.path.exists(d))
try: open('/nonexistent.txt')
except FileNotFoundError as e: print(e)
