import textwrap
textwrap.wrap('abc', 0)
