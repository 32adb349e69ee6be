import argparse, asyncio, sys, json
def build():
    p = argparse.ArgumentParser(prog="fetcher", description="Fetch many URLs.", epilog="Have fun.")
    p.add_argument("urls", nargs="*", default=["a", "b"], metavar="URL", help="what to fetch")
    p.add_argument("-c", "--concurrency", type=int, default=4, help="how many at once (default: %(default)s)")
    p.add_argument("-v", "--verbose", action="store_true")
    p.add_argument("--timeout", type=float, default=1.5)
    p.add_argument("--format", choices=["json", "text"], default="text")
    p.add_argument("-H", "--header", action="append", default=[])
    p.add_argument("-q", action="count", default=0)
    p.add_argument("--no-cache", dest="cache", action="store_false")
    return p
async def main(args):
    sem = asyncio.Semaphore(args.concurrency)
    async def one(u):
        async with sem:
            await asyncio.sleep(0.1)
            return u
    out = await asyncio.wait_for(asyncio.gather(*map(one, args.urls)), args.timeout)
    print(json.dumps(out) if args.format == "json" else " ".join(out))
p = build()
args = p.parse_args(["x", "y", "-c", "2", "--format=json", "-vqq", "-H", "A: 1", "--header", "B: 2", "--no-cache"])
print(args)
asyncio.run(main(args))
asyncio.run(main(p.parse_args([])))
p.print_help()
p.print_usage()
for bad in (["-c", "x"], ["--format", "xml"], ["--nope"], ["--timeout"]):
    try: p.parse_args(bad)
    except SystemExit as e: print("exit", e.code)
q = argparse.ArgumentParser(prog="tool")
sub = q.add_subparsers(dest="cmd", required=True)
a = sub.add_parser("add", help="add things"); a.add_argument("x", type=int); a.set_defaults(func=lambda n: n.x + 1)
r = sub.add_parser("rm"); r.add_argument("--force", action="store_true"); g = r.add_mutually_exclusive_group(); g.add_argument("--all", action="store_true"); g.add_argument("--one", action="store_true")
n = q.parse_args(["add", "41"]); print(n.cmd, n.func(n))
print(q.parse_args(["rm", "--force"]))
for bad in ([], ["zz"], ["rm", "--all", "--one"], ["add"]):
    try: q.parse_args(bad)
    except SystemExit as e: print("exit", e.code)
ns, rest = p.parse_known_args(["u", "--what"]); print(ns.urls, rest)
q.print_help()
a.print_help()
