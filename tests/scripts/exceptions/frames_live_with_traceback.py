"""An exception keeps the frames of its traceback, and what they hold, alive."""
import sys


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("released", self.name)


def inner():
    first = Held("inner's")
    raise ValueError(first.name)


def outer(kept):
    mine = Held("outer's")
    try:
        inner()
    except ValueError as error:
        print("caught", error, mine.name)
        kept.append(error)


kept = []
outer(kept)
print("outer has returned")
entry = kept[0].__traceback__
while entry:
    frame = entry.tb_frame
    print(frame.f_code.co_name, entry.tb_lineno, sorted(frame.f_locals), frame.f_back.f_code.co_name)
    entry = entry.tb_next
print(frame is kept[0].__traceback__.tb_next.tb_frame)
del entry, frame
kept.clear()
print("forgotten")


def plain():
    local = Held("plain's")
    me = sys._getframe()
    print(me is sys._getframe(), me.f_locals["local"] is local)
    del me


plain()
print("end")
