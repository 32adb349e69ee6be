# expect: exit 0
for spec in ('{:1000000000000}', '{:.1000000000000f}', '{:99999999999999999999}', '%.1000000000f'):
    try:
        text = spec.format(1.5) if '{' in spec else spec % 1.5
        print(len(text))
    except (ValueError, MemoryError, OverflowError) as e:
        print(type(e).__name__)
