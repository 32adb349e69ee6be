# expect: exit 3
import threading
a = threading.Lock()
a.acquire()
print('acquire again')
a.acquire()
