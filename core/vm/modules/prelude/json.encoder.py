"""Names of json that are also found here."""

from json import JSONEncoder  # noqa: F401
