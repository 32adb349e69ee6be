"""Replaced by posixpath as soon as `os` is imported, which always comes first."""

from posixpath import *
