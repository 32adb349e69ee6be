import os
os.environ['COROSCOPE_TEST'] = 'v'
print(os.environ.get('COROSCOPE_TEST'), os.getenv('NOT_THERE', 'dflt'), 'NOT_THERE' in os.environ, os.sep, os.linesep == '\n', os.name, os.cpu_count())
print(os.path.join('a', '/b', 'c'), os.path.basename('/x/y.txt'), os.path.dirname('/x/y.txt'), os.path.splitext('a.tar.gz'), os.path.normpath('a//b/../c'), os.path.isabs('/a'))
try:
    os.environ['NOT_THERE']
except KeyError as e: print(repr(e))
