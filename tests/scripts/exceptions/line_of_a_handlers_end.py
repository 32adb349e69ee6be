import asyncio, warnings
warnings.simplefilter("always")
warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: print(category.__name__, message, lineno)


async def work():
    pass


def refuse(argument):
    raise RuntimeError("refused")


try:
    refuse(work())
except RuntimeError as error:
    print(error)

try:
    refuse(work())
except RuntimeError as error:
    for i in range(2):
        pass

try:
    asyncio.create_task(work())
except RuntimeError as error: print(error)
print("end")
