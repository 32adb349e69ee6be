# reference: sockets
# expect: exit 1
import atexit

atexit.register(print, "still said")
raise SystemExit("the reason")
