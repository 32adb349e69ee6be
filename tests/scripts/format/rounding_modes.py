print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675)], round(2.675, 2), round(1234.5678, -2), round(15, -1), round(25, -1), round(1e300, 5))
print([f'{x:.0f}' for x in (0.5, 1.5, 2.5, 3.5)], '%.1f' % 0.25, '%.1f' % 0.35, f'{0.125:.2f}', f'{1e21:.0f}', f'{123456789.987654321:.6f}')
print(type(round(2.0)).__name__, type(round(2.0, 0)).__name__, round(7), round(7, 1), round(True))
