w, p, v = 10, 3, 2.718281828
print(f'{v:{w}.{p}f} {v:>{w}} {"a" + "b"} {{literal}} {v!r:>{w + 5}}')
x = [1, 2]
print(f'{x=} {x[0]=} {len(x) = } {v=:.2f} {v = !r:>14} {"q"=}')
print(f'{(lambda a: a * 2)(4)} {x[1]:03d} {dict(a=1)["a"]} { {1: 2}[1] }')
print(f'''multi
{x}''' f' and {s if (s := "joined") else 0}' ' plain {not}')
