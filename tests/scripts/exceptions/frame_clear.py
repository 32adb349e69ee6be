"""frame.clear() and traceback.clear_frames(): locals go, suspended generators are closed."""
import sys
import traceback


def case(name):
    def run(function):
        print("==", name)
        function()
    return run


@case("frame.clear")
def _():
    def f():
        x = object()
        1/0
    try: f()
    except ZeroDivisionError as e:
        fr = e.__traceback__.tb_next.tb_frame
        print(sorted(fr.f_locals))
        fr.clear()
        print(sorted(fr.f_locals))
    try: sys._getframe().clear()
    except RuntimeError as e: print(e)
    def g():
        try: yield 1
        finally: print("closed")
    i = g(); next(i); i.gi_frame.clear(); print(list(i))
    i = g(); i.gi_frame.clear(); print(list(i), i.gi_frame)
    try: f()
    except ZeroDivisionError as e: traceback.clear_frames(e.__traceback__); print(e.__traceback__.tb_next.tb_frame.f_locals)
