import signal
print(signal.SIGINT, int(signal.SIGTERM), signal.SIGINT.name, signal.Signals(15), signal.SIGINT == 2)
