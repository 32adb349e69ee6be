import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    warnings.warn('careful'); warnings.warn('old', DeprecationWarning); warnings.warn('again', stacklevel=1)
    print([(str(x.message), x.category.__name__) for x in w])
warnings.simplefilter('error')
try:
    warnings.warn('now an error', UserWarning)
except UserWarning as e: print(repr(e))
warnings.simplefilter('ignore'); warnings.warn('silent'); print('done')
