"""time.strptime(): loaded when first called."""

import time
from datetime import datetime

from _datetime_parse import parse


def strptime(text, fmt):
    when = parse(datetime, text, fmt)
    fields = list(when.timetuple())
    fields[8] = -1
    return time.struct_time(fields)
