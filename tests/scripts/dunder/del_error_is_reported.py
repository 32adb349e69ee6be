# reference: sockets
class Broken:
    def __del__(self):
        raise ValueError("in __del__")


Broken()
kept = Broken()
del kept
print("goes on")
