"""Names of json that are also found here."""

from json import JSONDecodeError, JSONDecoder  # noqa: F401
