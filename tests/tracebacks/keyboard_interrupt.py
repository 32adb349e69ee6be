# expect: exit 130
def wait():
    raise KeyboardInterrupt
wait()
