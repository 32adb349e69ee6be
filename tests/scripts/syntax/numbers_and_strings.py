print(0x_ff, 0o17, 0b1010_1010, 1_000_000, 1e3, .5, 5., 1_0.2_5e-1_0)
print('tab\there', r'raw\n', "q'q", 'q"q', 'both \' and "', '\x41\u00e9\u2022\101')
print('''triple
lines''', b'by\xfftes', rb'\raw', 'a' 'b' "c")
print(10 ** 20, -7 // 2, -7 % 3, 7 // -2, 2 ** -1, 7.5 // 2, -7.5 % 2)
