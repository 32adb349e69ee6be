# A compiled pattern is pickled by its text and flags.
import copy
import pickle
import re

for pattern in (re.compile("a(?P<x>b+)", re.I), re.compile(rb"\d+")):
    again = pickle.loads(pickle.dumps(pattern))
    print(again, again == pattern, copy.copy(pattern) is pattern, copy.deepcopy(pattern) is pattern)
