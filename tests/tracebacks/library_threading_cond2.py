import threading
c = threading.Condition()
with c: c.wait_for(lambda: 1/0)
