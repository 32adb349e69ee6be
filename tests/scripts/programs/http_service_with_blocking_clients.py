# reference: sockets
"""A tiny service over asyncio streams, with a blocking health checker in threads (stripped of its database)."""
import argparse, asyncio, collections, contextlib, functools, http, http.client, json, logging, re, signal, sys, threading, time, typing, urllib.error, urllib.parse, urllib.request
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus

log = logging.getLogger("svc")

class HTTPError(Exception):
    def __init__(self, status: HTTPStatus, detail: str | None = None):
        super().__init__(status, detail); self.status = status; self.detail = detail or status.description or status.phrase

class Request(typing.NamedTuple):
    method: str; path: str; query: dict; headers: dict; body: bytes
    def json(self):
        try: return json.loads(self.body)
        except json.JSONDecodeError as e: raise HTTPError(HTTPStatus.BAD_REQUEST, f"{e.msg} at {e.pos}") from e

class App:
    def __init__(self): self.routes, self.hits, self.store = [], collections.Counter(), {}
    def route(self, pattern, *methods):
        rx = re.compile("^" + re.sub(r"<(\w+)(?::(\w+))?>", lambda m: f"(?P<{m[1]}>{dict(int=r'[0-9]+').get(m[2], '[^/]+')})", pattern) + "$")
        def add(fn): self.routes.append((rx, methods or ("GET",), fn)); return fn
        return add
    async def dispatch(self, req):
        allowed = set()
        for rx, methods, fn in self.routes:
            if m := rx.match(req.path):
                if req.method in methods:
                    self.hits[fn.__name__] += 1
                    kw = {k: int(v) if v.isdigit() else v for k, v in m.groupdict().items()}
                    r = fn(req, **kw)
                    return await r if asyncio.iscoroutine(r) else r
                allowed |= set(methods)
        raise HTTPError(HTTPStatus.METHOD_NOT_ALLOWED if allowed else HTTPStatus.NOT_FOUND)
    async def handle(self, reader, writer):
        try:
            while True:
                try: line = await asyncio.wait_for(reader.readline(), 60)
                except asyncio.TimeoutError: break
                if not line: break
                method, target, version = line.decode("ascii").rstrip().split(" ")
                headers = {}
                async for raw in reader:
                    if raw in (b"\r\n", b"\n"): break
                    k, _, v = raw.decode("latin-1").partition(":"); headers[k.strip().lower()] = v.strip()
                body = await reader.readexactly(int(headers.get("content-length", 0)))
                url = urllib.parse.urlsplit(target)
                req = Request(method, urllib.parse.unquote(url.path), urllib.parse.parse_qs(url.query), headers, body)
                try: status, out = HTTPStatus.OK, await self.dispatch(req)
                except HTTPError as e: status, out = e.status, {"error": e.detail}
                except Exception as e:
                    log.error("%s %s: %r", method, req.path, e); status, out = HTTPStatus.INTERNAL_SERVER_ERROR, {"error": type(e).__name__}
                if isinstance(out, tuple): status, out = HTTPStatus(out[0]), out[1]
                data = json.dumps(out, sort_keys=True, default=str).encode()
                close = headers.get("connection", "").lower() == "close"
                writer.writelines([f"HTTP/1.1 {status.value} {status.phrase}\r\n".encode(), b"Content-Type: application/json; charset=utf-8\r\n",
                                   b"Content-Length: %d\r\nX-Len: %#06x\r\n" % (len(data), len(data)), b"Connection: close\r\n" if close else b"", b"\r\n", data])
                await writer.drain()
                if close: break
        except (asyncio.IncompleteReadError, ConnectionError) as e: log.warning("connection: %s", e)
        finally:
            writer.close()
            with contextlib.suppress(Exception): await writer.wait_closed()

app = App()

@app.route("/items", "GET", "POST")
async def items(req):
    if req.method == "POST":
        item = req.json()
        if missing := {"name", "price"} - item.keys(): raise HTTPError(HTTPStatus.UNPROCESSABLE_ENTITY, "missing " + ", ".join(sorted(missing)))
        await asyncio.sleep(.01)
        key = len(app.store) + 1; app.store[key] = item
        return 201, {"id": key, **item}
    sort = req.query.get("sort", ["name"])[0]
    return sorted(app.store.values(), key=lambda i: i[sort])

@app.route("/items/<id:int>")
def item(req, id):
    try: return app.store[id]
    except KeyError: raise HTTPError(HTTPStatus.NOT_FOUND, f"no item {id}") from None

@app.route("/echo/<what>", "GET", "PUT", "DELETE")
def echo(req, what): return {"what": what, "method": req.method, "q": req.query, "agent": "user-agent" in req.headers}

@app.route("/boom")
def boom(req): return 1 / 0

def call(base, method, path, data=None):
    req = urllib.request.Request(base + path, method=method, data=None if data is None else json.dumps(data).encode() if not isinstance(data, bytes) else data,
                                 headers={"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(req, timeout=60) as r:
            return r.status, r.headers["X-Len"], json.loads(r.read().decode(r.headers.get_content_charset()))
    except urllib.error.HTTPError as e:
        return e.code, e.reason, json.load(e)

def main(argv=None):
    p = argparse.ArgumentParser(prog="svc"); p.add_argument("--port", type=int, default=0); p.add_argument("-v", action="count", default=0)
    a = p.parse_args(argv)
    logging.basicConfig(stream=sys.stdout, level=[logging.WARNING, logging.INFO, logging.DEBUG][min(a.v, 2)], format="%(levelname).1s %(name)s %(message)s")
    started = threading.Event(); state = {}
    async def serve():
        stop = asyncio.Event(); loop = asyncio.get_running_loop()
        server = await asyncio.start_server(app.handle, "127.0.0.1", a.port)
        state.update(loop=loop, stop=stop, port=server.sockets[0].getsockname()[1]); started.set()
        async with server: await stop.wait()
        log.info("served %s", dict(app.hits))
        return "stopped"
    with ThreadPoolExecutor(4, thread_name_prefix="client") as pool:
        server = pool.submit(asyncio.run, serve()); started.wait()
        base = f"http://127.0.0.1:{state['port']}"
        print(call(base, "POST", "/items", {"name": "pen", "price": 2}))
        print(call(base, "POST", "/items", {"name": "ink"}))
        print(call(base, "POST", "/items", b"{bad"))
        print(call(base, "POST", "/items", {"name": "cup", "price": 1.5}))
        for path in "/items /items?sort=price /items/1 /items/9 /items/x /nowhere /boom /echo/a%20b?x=1&x=2".split(): print(path, call(base, "GET", path))
        print(call(base, "PUT", "/boom", {}))
        print(list(pool.map(functools.partial(call, base, "GET"), [f"/echo/{n}" for n in range(3)])))
        conn = http.client.HTTPConnection("127.0.0.1", state["port"])
        for m in ("GET", "DELETE"):
            conn.request(m, "/echo/keep", headers={"User-Agent": "x"}); r = conn.getresponse(); print(r.status, r.reason, r.getheader("content-type"), r.read())
        conn.close()
        state["loop"].call_soon_threadsafe(state["stop"].set)
        print(server.result(), app.hits.most_common(2))
    return 0
sys.exit(main(["-v"]))
