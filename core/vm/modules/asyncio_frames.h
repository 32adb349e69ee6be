#pragma once

#include "core/vm/vm.h"

#include <initializer_list>

/// The places of CPython 3.11's asyncio that exceptions of ours pass through, as its tracebacks show them.
namespace coroscope::vm::frames {

inline constexpr char kBaseEvents[] = "/usr/lib/python3.11/asyncio/base_events.py";
inline constexpr char kEvents[] = "/usr/lib/python3.11/asyncio/events.py";
inline constexpr char kRunners[] = "/usr/lib/python3.11/asyncio/runners.py";
inline constexpr char kTasks[] = "/usr/lib/python3.11/asyncio/tasks.py";

// base_events.py
inline constexpr LibraryFrame kCheckClosed{kBaseEvents, 519, "_check_closed",
                                           "raise RuntimeError('Event loop is closed')"};
inline constexpr LibraryFrame kCheckRunning{kBaseEvents, 588, "_check_running",
                                            "raise RuntimeError('This event loop is already running')"};
inline constexpr LibraryFrame kCheckOther{kBaseEvents, 590, "_check_running", "raise RuntimeError("};
inline constexpr LibraryFrame kRunForeverIfClosed{kBaseEvents, 595, "run_forever", "self._check_closed()"};
inline constexpr LibraryFrame kRunForeverIfRunning{kBaseEvents, 596, "run_forever", "self._check_running()"};
inline constexpr LibraryFrame kRunUntilIfClosed{kBaseEvents, 628, "run_until_complete",
                                                "self._check_closed()"};
inline constexpr LibraryFrame kRunUntilIfRunning{kBaseEvents, 629, "run_until_complete",
                                                 "self._check_running()"};
inline constexpr LibraryFrame kRunUntilWrongFuture{
    kBaseEvents, 632, "run_until_complete", "future = tasks.ensure_future(future, loop=self)", 9, 47};
inline constexpr LibraryFrame kRunUntilStopped{
    kBaseEvents, 651, "run_until_complete",
    "raise RuntimeError('Event loop stopped before Future completed.')"};
inline constexpr LibraryFrame kRunUntilDone{kBaseEvents, 653, "run_until_complete", "return future.result()",
                                            7,           22};
inline constexpr LibraryFrame kLoopTaskIfClosed{kBaseEvents, 434, "create_task", "self._check_closed()"};
inline constexpr LibraryFrame kLoopTask{
    kBaseEvents, 436, "create_task", "task = tasks.Task(coro, loop=self, name=name, context=context)", 7, 62};
inline constexpr LibraryFrame kCallAt{kBaseEvents, 740, "call_at", "self._check_closed()"};
inline constexpr LibraryFrame kCallLater{
    kBaseEvents, 727, "call_later", "timer = self.call_at(self.time() + delay, callback, *args,", 8, 58};
inline constexpr LibraryFrame kCallSoon{kBaseEvents, 761, "call_soon", "self._check_closed()"};
inline constexpr LibraryFrame kCallSoonThreadsafe{kBaseEvents, 806, "call_soon_threadsafe",
                                                  "self._check_closed()"};
inline constexpr LibraryFrame kRunInExecutor{kBaseEvents, 816, "run_in_executor", "self._check_closed()"};
inline constexpr LibraryFrame kRunUntilRuns{kBaseEvents, 640, "run_until_complete", "self.run_forever()"};
inline constexpr LibraryFrame kRunForeverRuns{kBaseEvents, 607, "run_forever", "self._run_once()"};
inline constexpr LibraryFrame kRunOnce{kBaseEvents, 1922, "_run_once", "handle._run()"};
inline constexpr LibraryFrame kSetExceptionHandler{
    kBaseEvents, 1719, "set_exception_handler", "raise TypeError(f'A callable object or None is expected, '"};
inline constexpr LibraryFrame kCheckThread{kBaseEvents, 800, "_check_thread", "raise RuntimeError("};
inline constexpr LibraryFrame kCallAtFromThread{kBaseEvents, 742, "call_at", "self._check_thread()"};
inline constexpr LibraryFrame kCallSoonFromThread{kBaseEvents, 763, "call_soon", "self._check_thread()"};
inline constexpr LibraryFrame kCreateFuture{kBaseEvents, 427, "create_future",
                                            "return futures.Future(loop=self)"};
// events.py
inline constexpr LibraryFrame kHandleRun{kEvents, 80, "_run",
                                         "self._context.run(self._callback, *self._args)"};
inline constexpr LibraryFrame kNoLoopOfThread{
    kEvents, 677, "get_event_loop", "raise RuntimeError('There is no current event loop in thread %r.'"};
// selector_events.py, unix_events.py
inline constexpr LibraryFrame kCloseRunning{"/usr/lib/python3.11/asyncio/selector_events.py", 88, "close",
                                            "raise RuntimeError(\"Cannot close a running event loop\")"};
inline constexpr LibraryFrame kClose{"/usr/lib/python3.11/asyncio/unix_events.py", 68, "close",
                                     "super().close()"};
// runners.py
inline constexpr LibraryFrame kRunnerNoCoroutine{
    kRunners, 89, "run", "raise ValueError(\"a coroutine was expected, got {!r}\".format(coro))"};
inline constexpr LibraryFrame kRunnerRun{kRunners, 118, "run", "return self._loop.run_until_complete(task)",
                                         7,        42};
inline constexpr LibraryFrame kRunNested{kRunners, 186, "run", "raise RuntimeError("};
inline constexpr LibraryFrame kRun{kRunners, 190, "run", "return runner.run(main)", 7, 23};
inline constexpr LibraryFrame kRunnerTask{kRunners, 100, "run",
                                          "task = self._loop.create_task(coro, context=context)"};
// tasks.py
inline constexpr LibraryFrame kCreateTaskNoLoop{
    kTasks, 371, "create_task", "loop = events.get_running_loop()", 7, 32};
inline constexpr LibraryFrame kCreateTask{kTasks, 374, "create_task", "task = loop.create_task(coro)", 7, 29};
inline constexpr LibraryFrame kCreateTaskInContext{
    kTasks, 376, "create_task", "task = loop.create_task(coro, context=context)", 7, 46};
inline constexpr LibraryFrame kWaitForTask{kTasks, 460, "wait_for", "fut = ensure_future(fut, loop=loop)",
                                           6,      35};
inline constexpr LibraryFrame kEnsureFuture{
    kTasks, 649, "ensure_future", "return _ensure_future(coro_or_future, loop=loop)", 7, 48};
inline constexpr LibraryFrame kOtherLoop{kTasks, 655, "_ensure_future",
                                         "raise ValueError('The future belongs to a different loop than '"};
inline constexpr LibraryFrame kNotAwaitable{
    kTasks, 664, "_ensure_future", "raise TypeError('An asyncio.Future, a coroutine or an awaitable '"};
inline constexpr LibraryFrame kEnsuredTask{
    kTasks, 670, "_ensure_future", "return loop.create_task(coro_or_future)", 7, 39};
inline constexpr LibraryFrame kGather{kTasks, 837, "gather", "outer = _GatheringFuture(children, loop=loop)"};
inline constexpr LibraryFrame kGatherInit{kTasks, 699, "__init__", "super().__init__(loop=loop)"};
inline constexpr LibraryFrame kGatherChild{kTasks, 817, "gather", "fut = _ensure_future(arg, loop=loop)",
                                           6,      36};

/// The pending exception passes through these, innermost first; as long as its traceback lives, the outermost
/// keeps `argument`. Always Empty.
Value passed(Vm& vm, std::initializer_list<const LibraryFrame*> places, const Value& argument = {});

} // namespace coroscope::vm::frames
