"""Codes for coloured text, as a terminal of Linux understands them."""

__version__ = "0.4.6"
CSI, OSC, BEL = "\033[", "\033]", "\a"


def code_to_chars(code):
    return CSI + str(code) + "m"


class AnsiCodes:
    def __init__(self):
        for name in dir(self):
            if not name.startswith("_"):
                setattr(self, name, code_to_chars(getattr(self, name)))


class AnsiFore(AnsiCodes):
    BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE, RESET = *range(30, 38), 39
    LIGHTBLACK_EX, LIGHTRED_EX, LIGHTGREEN_EX, LIGHTYELLOW_EX = 90, 91, 92, 93
    LIGHTBLUE_EX, LIGHTMAGENTA_EX, LIGHTCYAN_EX, LIGHTWHITE_EX = 94, 95, 96, 97


class AnsiBack(AnsiCodes):
    BLACK, RED, GREEN, YELLOW, BLUE, MAGENTA, CYAN, WHITE, RESET = *range(40, 48), 49
    LIGHTBLACK_EX, LIGHTRED_EX, LIGHTGREEN_EX, LIGHTYELLOW_EX = 100, 101, 102, 103
    LIGHTBLUE_EX, LIGHTMAGENTA_EX, LIGHTCYAN_EX, LIGHTWHITE_EX = 104, 105, 106, 107


class AnsiStyle(AnsiCodes):
    BRIGHT, DIM, NORMAL, RESET_ALL = 1, 2, 22, 0


class AnsiCursor:
    def UP(self, n=1):
        return CSI + str(n) + "A"

    def DOWN(self, n=1):
        return CSI + str(n) + "B"

    def FORWARD(self, n=1):
        return CSI + str(n) + "C"

    def BACK(self, n=1):
        return CSI + str(n) + "D"

    def POS(self, x=1, y=1):
        return CSI + str(y) + ";" + str(x) + "H"


Fore, Back, Style, Cursor = AnsiFore(), AnsiBack(), AnsiStyle(), AnsiCursor()


def init(autoreset=False, convert=None, strip=None, wrap=True):
    """Nothing to do: the codes are understood as they are. With autoreset each text written ends the colours."""
    import sys
    if not wrap and any([autoreset, convert, strip]):
        raise ValueError("wrap=False conflicts with any other arg=True")
    if autoreset:
        for name in ("stdout", "stderr"):
            stream = getattr(sys, name)
            if not isinstance(stream, _Resetting):
                setattr(sys, name, _Resetting(stream))


class _Resetting:
    def __init__(self, stream):
        self._stream = stream

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def write(self, text):
        self._stream.write(text)
        self._stream.write(Style.RESET_ALL)


def deinit():
    import sys
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(stream, _Resetting):
            setattr(sys, name, stream._stream)


def reinit():
    pass


def just_fix_windows_console():
    pass
