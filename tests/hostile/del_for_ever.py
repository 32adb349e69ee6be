# expect: exit 0
class A:
    def __del__(self):
        A()
A()
