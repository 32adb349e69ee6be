import asyncio
import sys
import warnings


class Errors:
    def write(self, text):
        sys.stdout.write(text.replace(__file__, "this script"))

    def flush(self):
        pass


sys.stderr = Errors()

async def save(n):
    return n


async def main():
    save(1)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        save(2)
    print([(str(w.message), w.category.__name__, type(w.source).__name__) for w in caught])
    shown, warnings.showwarning = warnings.showwarning, lambda *args: print("shown", args[0])
    save(3)
    warnings.showwarning = shown
    warnings.formatwarning = lambda message, category, filename, lineno, line=None: f"formatted {message} {line}\n"
    save(4)


warnings.simplefilter("always")
warnings.formatwarning, own = (lambda message, category, filename, lineno, line=None, f=warnings.formatwarning:
                               f(message, category, "a file", 0, "a line")), warnings.formatwarning
save(5)
warnings.formatwarning = own
asyncio.run(main())
