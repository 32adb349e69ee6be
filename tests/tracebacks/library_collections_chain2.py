from collections import ChainMap
ChainMap({}).pop('a')
