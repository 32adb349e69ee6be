"""The reference: CPython 3.11 with time, threads and sets replaced by deterministic ones.

machine.py    virtual time and threads that hand over in virtual time
sets.py       sets that iterate in insertion order
clocks.py     the modules time and datetime read the machine's clock
loop.py       an asyncio event loop whose select() waits in the machine
runner.py     runs one script in that world, as `python3 SCRIPT` would
"""
