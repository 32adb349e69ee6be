"""Random asyncio programs.

writer.py      lines with indentation, the dice, the bounds that make every program end
prelude.py     what every program begins with, and how it starts and stops
tasks.py       tasks, gather, wait, wait_for, timeouts, groups, as_completed, shield
primitives.py  locks, events, conditions, semaphores, barriers, queues, futures, callbacks
flow.py        sleeps, exceptions, loops, asynchronous generators and context managers, context variables
threads.py     to_thread, executors, threads with locks, conditions and queues
"""
