# difflib.unified_diff and the groups of changes it is made of.
import difflib
import random

before = """import time

def fetch(url):
    time.sleep(1)
    return url

def parse(text):
    return text.split()

def main():
    for url in urls:
        print(fetch(url))

main()
""".splitlines(keepends=True)
after = """import asyncio

async def fetch(url):
    await asyncio.sleep(1)
    return url

def parse(text):
    return text.split()

async def main():
    for url in urls:
        print(await fetch(url))

asyncio.run(main())
""".splitlines(keepends=True)
print("".join(difflib.unified_diff(before, after, "blocking.py", "async.py")))
print("".join(difflib.unified_diff(before, after, "a", "b", "2024-01-01", "2024-01-02", n=0)))
print("\n".join(difflib.unified_diff("one two three".split(), "one 2 three four".split(), lineterm="")))
print(list(difflib.unified_diff(["x"], ["x"])), list(difflib.unified_diff([], [])), list(difflib.unified_diff([], ["new\n"])),
      list(difflib.unified_diff(["old\n"], [])))

numbers = random.Random(11)
for size in range(0, 60, 3):
    first = [numbers.choice("abcdefgh") * 3 for _ in range(size)]
    second = [numbers.choice("xyz") if numbers.random() < 0.15 else line for line in first if numbers.random() > 0.1]
    for n in (0, 1, 3):
        print(size, n, "|".join(difflib.unified_diff(first, second, "f", "s", n=n, lineterm="")))
        print(list(difflib.SequenceMatcher(None, first, second).get_grouped_opcodes(n)))
