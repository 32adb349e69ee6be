# expect: exit 0
class Node:
    def __init__(self, next):
        self.next = next

    def __repr__(self):
        return f'Node({self.next!r})'

    def __del__(self):
        global deleted
        deleted += 1


deleted = 0
node = None
for i in range(200_000):
    node = Node(node)
try:
    repr(node)
except RecursionError:
    print('RecursionError')
node = None
print(deleted)
