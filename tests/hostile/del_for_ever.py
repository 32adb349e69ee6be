# expect: exit 4
class A:
    def __del__(self):
        A()
A()
