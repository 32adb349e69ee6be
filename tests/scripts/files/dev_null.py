import os, sys, contextlib
with open(os.devnull, "w") as sink:
    print(sink.write("gone"), file=sys.stdout)
    with contextlib.redirect_stdout(sink):
        print("unseen" * 1000)
with open(os.devnull) as source:
    print(repr(source.read()), source.readline() == "")
with open("/dev/null", "r+b") as both:
    print(both.write(b"abc"), both.seek(0), both.read())
with open("/dev/null", "ab") as more:
    print(more.write(b"x" * 100))
print(os.path.exists("/dev/null"), os.path.isfile("/dev/null"), os.path.getsize("/dev/null"))
old = sys.stdout
sys.stdout = open(os.devnull, "w")
print("hidden")
sys.stdout.close()
sys.stdout = old
print("shown")
