import logging
for f, s in (("{bad", "{"), ("{a!z}", "{"), ("{a:zz}", "{"), ("{a b}", "{"), ("x", "{"), ("$", "$"), ("x", "$"), ("$$x", "$"), ("${a}", "$"), ("{a:>8.3f}", "{"), ("%x", "%"), ("%(a)s","%"), ("{a.b[c]}", "{"), ("", "{")):
    try: logging.Formatter(f, style=s); print("fine", f)
    except ValueError as e: print(e)
