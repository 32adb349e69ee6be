# --- thread pool
import concurrent.futures as cf, time, threading
def sq(x):
    time.sleep(0.01 * x)
    if x == 3: raise ValueError("three")
    return x * x
with cf.ThreadPoolExecutor(max_workers=2) as ex:
    fs = [ex.submit(sq, i) for i in (5, 1, 3)]
    print([f.result() if not f.exception() else repr(f.exception()) for f in fs])
    print(fs[0], fs[2], fs[0].done(), fs[0].cancelled(), fs[0].running(), fs[0].cancel())
    print(list(ex.map(sq, [1, 2, 0])), [f.result() for f in cf.as_completed([ex.submit(sq, i) for i in (4, 1)])])
    d, n = cf.wait([ex.submit(sq, 1), ex.submit(sq, 20)], return_when=cf.FIRST_COMPLETED); print(len(d), len(n))
    f = ex.submit(sq, 10)
    try: f.result(timeout=0.001)
    except cf.TimeoutError as e: print(repr(e), cf.TimeoutError is TimeoutError)
    f.add_done_callback(lambda f: print("cb", f.result())); f.result(); time.sleep(0.01)
    print(ex.submit(lambda: threading.current_thread().name[:-1]).result())
try: ex.submit(sq, 1)
except RuntimeError as e: print(e)
f = cf.Future(); print(f.cancel(), f, f.cancelled())
try: f.result()
except cf.CancelledError as e: print(repr(e))
f = cf.Future(); f.set_result(1)
try: f.set_result(2)
except cf.InvalidStateError as e: print(e)
try: cf.ThreadPoolExecutor(0)
except ValueError as e: print(e)
try: list(cf.ThreadPoolExecutor(1).map(sq, [3]))
except ValueError as e: print(e)
print(cf.Executor, cf.wait([]))
# --- queue heap bisect
import queue, heapq, bisect, threading
q = queue.Queue(2); q.put(1); q.put(2); print(q.full(), q.qsize(), q.empty())
for f in (lambda: q.put_nowait(3), lambda: q.put(3, timeout=0.001), lambda: queue.Queue().get_nowait(), lambda: queue.Queue().get(timeout=0.001), lambda: queue.Queue().task_done(), lambda: q.get(timeout=-1), lambda: queue.SimpleQueue().get_nowait()):
    try: f()
    except Exception as e: print(repr(e), type(e))
print(q.get(), q.get()); q.task_done(); q.task_done(); q.join()
p = queue.PriorityQueue(); [p.put(x) for x in (3, 1, 2)]; print([p.get() for _ in range(3)])
l = queue.LifoQueue(); [l.put(x) for x in (3, 1, 2)]; print([l.get() for _ in range(3)])
s = queue.SimpleQueue(); s.put(1); print(s.get(), s.empty(), s.qsize())
h = [5, 3, 8, 1, 9, 2, 7]; heapq.heapify(h); print(h); heapq.heappush(h, 0); print(h, heapq.heappop(h), heapq.heapreplace(h, 4), heapq.heappushpop(h, -1), h)
print(heapq.nsmallest(3, h), heapq.nlargest(2, h, key=lambda x: -x), list(heapq.merge([1, 4, 7], [2, 5], [3])), list(heapq.merge([3, 1], [2], reverse=True)), list(heapq.merge(["a", "bbb"], ["cc"], key=len)))
try: heapq.heappop([])
except IndexError as e: print(e)
a = [1, 3, 3, 5]; print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect([1, 2], 9)); bisect.insort(a, 4); print(a, bisect.bisect_left([{"k": 1}, {"k": 3}], 2, key=lambda d: d["k"]))
# --- copy
import copy
class A:
    def __init__(self, x): self.x = x
class B:
    __slots__ = ("p", "q")
class L(list): pass
class D(dict): pass
class C:
    def __copy__(self): return "copied"
    def __deepcopy__(self, memo): return "deep"
a = A([1, [2]]); c = copy.copy(a); d = copy.deepcopy(a); print(c.x is a.x, d.x is a.x, d.x, c is a)
b = B(); b.p = [1]; e = copy.deepcopy(b); print(e.p, e.p is b.p, hasattr(e, "q"), copy.copy(b).p is b.p)
r = [1]; r.append(r); s = copy.deepcopy(r); print(s[1] is s, s)
l = L([1, [2]]); l.z = 3; m = copy.deepcopy(l); print(m, type(m).__name__, m.z, m[1] is l[1]); print(copy.copy(D(a=1)), copy.copy(C()), copy.deepcopy(C()))
t = (1, [2]); print(copy.deepcopy(t), copy.deepcopy(t) is t, copy.deepcopy((1, 2)) is not None, copy.copy(t) is t)
import collections
print(copy.deepcopy(collections.OrderedDict(a=[1])), copy.copy(collections.Counter("aab")), copy.deepcopy(collections.defaultdict(list, a=[1])), copy.deepcopy(collections.deque([1, [2]], 3)))
P = collections.namedtuple("P", "x y"); print(copy.copy(P(1, [2])), copy.deepcopy(P(1, [2])))
try: copy.deepcopy(x for x in [])
except TypeError as e: print(e)
err = copy.copy(ValueError("v", 1)); print(repr(err)); print(copy.deepcopy({1: {2, 3}, "k": frozenset([1])}), copy.deepcopy(A(len)).x, copy.copy(3), copy.deepcopy(int))
class G:
    def __getstate__(self): return {"s": 1}
    def __setstate__(self, s): self.got = s
print(copy.copy(G()).got)
