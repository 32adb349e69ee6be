"""Who runs the script. There is no keyboard to read a password from."""

import os as _os

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    pass


def getpass(prompt="Password: ", stream=None):
    raise EOFError("there is no keyboard in the simulated world: getpass() has nothing to read")


def getuser():
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        if user := _os.environ.get(name):
            return user
    return "root"
