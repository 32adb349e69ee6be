raise ExceptionGroup('several things', [ValueError('first'), ExceptionGroup('inner', [KeyError('k'), OSError(2, 'gone')])])
