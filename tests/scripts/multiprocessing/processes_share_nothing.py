# reference: sockets
import multiprocessing as mp
import os, sys, time, threading
counter = 0
items = []
table = {"n": 1}

class Box:
    def __init__(self): self.v = 0
box = Box()

def bump(n, q):
    global counter
    for _ in range(n):
        counter += 1
    items.append(n); table["n"] += n; box.v += 1
    helper()
    q.put((counter, items, dict(table), box.v, mp.current_process().name, threading.current_thread().name))

def helper():
    items.append("helper")

def bad():
    raise ValueError("in the child")

def leave(code): sys.exit(code)

def child_of_child(q):
    p = mp.Process(target=bump, args=(1, q)); p.start(); p.join()
    print(p.name, p.exitcode, mp.parent_process().name)

def sleeper(ev): ev.wait(); time.sleep(0.2)

def adder(v, lock, arr):
    for i in range(5):
        with lock:
            v.value += 1
            arr[i] += 1  # reads and writes, so not in one go either
        time.sleep(0.01)

class W(mp.Process):
    def __init__(self, n):
        super().__init__(); self.n = n; self.result = None
    def run(self):
        self.result = self.n * 2
        time.sleep(0.5)

def talk(conn):
    while True:
        try: m = conn.recv()
        except EOFError: break
        if m is None: break
        conn.send(m.upper())
    conn.close()

if __name__ == "__main__":
    q = mp.Queue()
    print(mp.current_process(), mp.current_process().name, mp.parent_process(), mp.active_children()) if False else None
    ps = [mp.Process(target=bump, args=(k, q)) for k in (2, 3)]
    [p.start() for p in ps]; [p.join() for p in ps]
    for r in sorted([q.get(), q.get()]): print(r)
    print(counter, items, table, box.v, [p.exitcode for p in ps])
    for target, args in ((bad, ()), (leave, (3,)), (leave, (None,)), (child_of_child, (q,))):
        p = mp.Process(target=target, args=args); p.start(); p.join(); print(p.exitcode, p.is_alive(), p.name)
    print(q.get()[:2])
    v, arr, lock = mp.Value("i", 5), mp.Array("d", [1, 2, 3, 4, 5]), mp.Lock()
    ps = [mp.Process(target=adder, args=(v, lock, arr)) for _ in range(3)]
    [p.start() for p in ps]; [p.join() for p in ps]
    print(v.value, list(arr), arr[1:3], len(arr))
    w = W(4); w.start(); w.join(0.01); print(w.is_alive(), w.exitcode); w.join(); print(w.result, w.exitcode)
    a, b = mp.Pipe()
    p = mp.Process(target=talk, args=(b,)); p.start()
    for word in ("hi", "there"): a.send(word); print(a.recv())
    print(a.poll()); a.send(None); p.join()
    ev = mp.Event(); p = mp.Process(target=sleeper, args=(ev,), daemon=True, name="zz"); p.start()
    print(p.daemon, p.name, p.is_alive(), len(mp.active_children())); ev.set(); p.join(); print(p.exitcode)
    with mp.Manager() as m:
        d, l = m.dict(), m.list([1])
        d["a"] = 1; l.append(2); print(d, l, dict(d), list(l), len(d))
        ns = m.Namespace(); ns.x = 3; print(ns.x, ns)
    for f in (lambda: mp.Process(target=bad).join(), lambda: p.start(), lambda: mp.Process(target=1, name=3) and None, lambda: mp.set_start_method("x"), lambda: q.get(timeout=0.05), lambda: q.put_nowait(lambda: 1)):
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
    q.close()
    try: q.put(1)
    except ValueError as e: print(str(e)[:5])
    print(mp.get_start_method(), mp.get_all_start_methods(), mp.get_context("spawn").get_start_method())
