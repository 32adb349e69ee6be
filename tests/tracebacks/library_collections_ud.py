from collections import UserDict
UserDict()['a']
