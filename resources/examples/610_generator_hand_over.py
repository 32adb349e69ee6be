# Title: Where it all comes from: generators
# Theme: Generators
# Look: No loop is needed to hand control over: each yield gives it back to a scheduler of seven lines.
from collections import deque


def countdown(name, start):
    while start:
        print(f"{name}: {start}")
        start -= 1
        yield


ready = deque([countdown("rocket", 3), countdown("oven", 2)])
while ready:
    task = ready.popleft()
    try:
        next(task)
    except StopIteration:
        continue
    ready.append(task)
print("nobody left")
