# Title: Everything in a row
# Theme: Blocking
# Look: Control never leaves one lane, although half of every round is only waiting for the network.
import time


def download(picture):
    time.sleep(0.8)
    return f"picture {picture}"


def classify(picture):
    time.sleep(0.4)
    return f"{picture}: a cat"


started = time.perf_counter()
for number in range(4):
    print(classify(download(number)))
print(f"{time.perf_counter() - started:.1f} s")
