# expect: exit 4
# coroscope: instructions 300000
# Every object leaves another one behind, which nobody holds.
class More:
    pass


More.__del__ = lambda self: More()
while True:
    More()
