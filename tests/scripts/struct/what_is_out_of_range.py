import struct

for order in '<', '!', '':
    for letter in 'bBhHiIqQ':
        said = []
        for value in (1 << 70, -(1 << 70), 1 << 32, -1, 1 << 63):
            try:
                struct.pack(order + letter, value)
                said.append('packed')
            except struct.error as e:
                said.append(str(e))
        print(order + letter, said)
