#include "tests/support/random_script.h"

#include <random>
#include <vector>

namespace coroscope::test {

namespace {

class Writer {
public:
    Writer(std::uint64_t seed, const RandomScriptOptions& options) : m_random(seed), m_options(options) {}

    std::string program() {
        m_text = "import asyncio, time, threading\n"
                 "lock = asyncio.Lock()\n"
                 "other = asyncio.Lock()\n"
                 "seats = asyncio.Semaphore(2)\n"
                 "bell = asyncio.Event()\n"
                 "jobs = asyncio.Queue(2)\n"
                 "shared = threading.Lock()\n"
                 "async def child(name, delay):\n"
                 "    await asyncio.sleep(delay)\n"
                 "    print(name, 'done')\n"
                 "    return name\n"
                 "async def bad(delay):\n"
                 "    await asyncio.sleep(delay)\n"
                 "    raise ValueError('bad')\n"
                 "def work(delay):\n"
                 "    with shared:\n"
                 "        time.sleep(delay)\n"
                 "    total = 0\n"
                 "    for i in range(50):\n"
                 "        total += i\n"
                 "    return total\n";
        for (int task = 0; task < m_options.tasks; ++task) {
            m_text += "async def t" + std::to_string(task) + "():\n";
            for (int i = 0; i < m_options.statements; ++i)
                statement(task, i);
        }
        m_text += "async def main():\n    tasks = [";
        for (int task = 0; task < m_options.tasks; ++task)
            m_text += std::string(task > 0 ? ", " : "") + "asyncio.create_task(t" + std::to_string(task) +
                      "(), name='t" + std::to_string(task) + "')";
        m_text += "]\n    await asyncio.sleep(" + delay() + ")\n    bell.set()\n";
        m_text += "    await asyncio.gather(*tasks, return_exceptions=True)\n    print('over')\n";
        m_text += "asyncio.run(main())\n";
        return std::move(m_text);
    }

private:
    int pick(int count) { return static_cast<int>(m_random() % static_cast<std::uint64_t>(count)); }
    /// Few different ones, so that much happens at the same instant.
    std::string delay() {
        static const char* const kDelays[] = {"0", "0.01", "0.01", "0.02", "0.05", "0.1", "0.1003"};
        return kDelays[pick(7)];
    }
    void line(const std::string& text, int depth = 1) {
        m_text += std::string(static_cast<std::size_t>(depth) * 4, ' ') + text + "\n";
    }

    void statement(int task, int number) {
        const std::string me = "'t" + std::to_string(task) + "." + std::to_string(number) + "'";
        switch (pick(m_options.threads ? 23 : 19)) {
        case 0:
            return line("print(" + me + ")");
        case 1:
        case 2:
            return line("await asyncio.sleep(" + delay() + ")");
        case 3:
            return line("time.sleep(" + delay() + ")");
        case 4:
            line("async with lock:");
            return line("await asyncio.sleep(" + delay() + ")", 2);
        case 5:
            line("async with seats:");
            return line("await child(" + me + ", " + delay() + ")", 2);
        case 6:
            return line("for i in range(" + std::to_string(10 + pick(300)) + "): pass");
        case 7:
            line("async with other:");
            line("async with lock:", 2);
            return line("await asyncio.sleep(0)", 3);
        case 8:
            line("try: await asyncio.wait_for(jobs.put(" + me + "), " + delay() + ")");
            return line("except TimeoutError: print(" + me + ", 'no room')");
        case 9:
            line("try: print(await asyncio.wait_for(jobs.get(), " + delay() + "))");
            return line("except TimeoutError: print(" + me + ", 'nothing')");
        case 10:
            line("try:");
            line("async with asyncio.timeout(" + delay() + "):", 2);
            line("await bell.wait()", 3);
            return line("except TimeoutError: pass");
        case 11:
            return line("print(await asyncio.gather(child(" + me + ", " + delay() + "), bad(" + delay() +
                        "), return_exceptions=True))");
        case 12:
            line("try:");
            line("async with asyncio.TaskGroup() as group:", 2);
            line("group.create_task(child(" + me + ", " + delay() + "))", 3);
            line("group.create_task(" + std::string(pick(2) ? "bad(" : "child('c', ") + delay() + "))", 3);
            return line("except* ValueError: print(" + me + ", 'group failed')");
        case 13:
            line("for each in asyncio.as_completed([child(" + me + ", " + delay() + "), child('b', " +
                 delay() + ")]):");
            return line("await each", 2);
        case 14:
            line("c = asyncio.create_task(child(" + me + ", " + delay() + "))");
            line("await asyncio.sleep(" + delay() + ")");
            return line("c.cancel()");
        case 15:
            line("done, pending = await asyncio.wait([asyncio.create_task(child(" + me + ", " + delay() +
                 ")), asyncio.create_task(child('w', " + delay() +
                 "))], return_when=asyncio.FIRST_COMPLETED, timeout=" + delay() + ")");
            return line("for each in pending: each.cancel()");
        case 16:
            line("s = asyncio.create_task(child(" + me + ", " + delay() + "))");
            line("try: await asyncio.wait_for(asyncio.shield(s), " + delay() + ")");
            return line("except TimeoutError: await s");
        case 17:
            return line("asyncio.get_running_loop().call_later(" + delay() + ", print, " + me + ")");
        case 18:
            line("f = asyncio.get_running_loop().create_future()");
            line("asyncio.get_running_loop().call_later(" + delay() + ", f.set_result, 1)");
            return line("await f");
        case 19:
            return line("await asyncio.to_thread(work, " + delay() + ")");
        case 20:
            return line("await asyncio.get_running_loop().run_in_executor(None, work, " + delay() + ")");
        case 21:
            line("h = threading.Thread(target=work, args=(" + delay() + ",))");
            return line("h.start()");
        default:
            line("h = threading.Thread(target=work, args=(" + delay() + ",))");
            line("h.start()");
            return line("h.join()");
        }
    }

    std::mt19937_64 m_random;
    RandomScriptOptions m_options;
    std::string m_text;
};

} // namespace

std::string randomScript(std::uint64_t seed, const RandomScriptOptions& options) {
    return Writer(seed, options).program();
}

} // namespace coroscope::test
