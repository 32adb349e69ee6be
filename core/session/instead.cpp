#include "core/session/instead.h"

#include "core/base/say.h"

#include <algorithm>
#include <iterator>

namespace coroscope::session {

namespace {

enum class Job {
    AsyncFramework,
    CompatibleLoop,
    Database,
    Debugger,
    Encryption,
    Helpers,
    MessageQueue,
    Network,
    NumberCrunching,
    Output,
    Program,
    Records,
    System,
    Tests,
    TimeZones,
    WebServer,
    Window,
};

struct Known {
    std::string_view module;
    Job job;
};

/// In order of their names.
constexpr Known kKnown[] = {
    {"MySQLdb", Job::Database},
    {"PIL", Job::NumberCrunching},
    {"PyQt5", Job::Window},
    {"PyQt6", Job::Window},
    {"PySide2", Job::Window},
    {"PySide6", Job::Window},
    {"aio_pika", Job::MessageQueue},
    {"aioboto3", Job::Network},
    {"aiobotocore", Job::Network},
    {"aiodns", Job::Network},
    {"aiogram", Job::Network},
    {"aioitertools", Job::Helpers},
    {"aiojobs", Job::Helpers},
    {"aiokafka", Job::MessageQueue},
    {"aiolimiter", Job::Helpers},
    {"aiomysql", Job::Database},
    {"aiopg", Job::Database},
    {"aioredis", Job::Database},
    {"aioresponses", Job::Tests},
    {"aiosqlite", Job::Database},
    {"aiostream", Job::Helpers},
    {"anthropic", Job::Network},
    {"anyio", Job::AsyncFramework},
    {"apscheduler", Job::Helpers},
    {"arrow", Job::TimeZones},
    {"asgiref", Job::Helpers},
    {"async_lru", Job::Helpers},
    {"async_timeout", Job::Helpers},
    {"asyncpg", Job::Database},
    {"asyncssh", Job::Network},
    {"attr", Job::Records},
    {"attrs", Job::Records},
    {"backoff", Job::Helpers},
    {"blessed", Job::Output},
    {"boto3", Job::Network},
    {"botocore", Job::Network},
    {"bottle", Job::WebServer},
    {"bs4", Job::Records},
    {"cProfile", Job::Debugger},
    {"cachetools", Job::Helpers},
    {"celery", Job::MessageQueue},
    {"click", Job::Output},
    {"code", Job::Debugger},
    {"colorama", Job::Output},
    {"cryptography", Job::Encryption},
    {"ctypes", Job::System},
    {"curio", Job::AsyncFramework},
    {"curses", Job::Window},
    {"cv2", Job::NumberCrunching},
    {"databases", Job::Database},
    {"dateutil", Job::TimeZones},
    {"dis", Job::Debugger},
    {"discord", Job::Network},
    {"django", Job::WebServer},
    {"dns", Job::Network},
    {"dotenv", Job::Records},
    {"email", Job::Network},
    {"eventlet", Job::AsyncFramework},
    {"exceptiongroup", Job::Helpers},
    {"fastapi", Job::WebServer},
    {"fcntl", Job::System},
    {"flask", Job::WebServer},
    {"freezegun", Job::Tests},
    {"ftplib", Job::Network},
    {"gevent", Job::AsyncFramework},
    {"greenlet", Job::AsyncFramework},
    {"grequests", Job::Network},
    {"grp", Job::System},
    {"grpc", Job::Network},
    {"gunicorn", Job::WebServer},
    {"http.client", Job::Network},
    {"http.server", Job::WebServer},
    {"hypercorn", Job::WebServer},
    {"hypothesis", Job::Tests},
    {"imaplib", Job::Network},
    {"janus", Job::Helpers},
    {"joblib", Job::Program},
    {"kafka", Job::MessageQueue},
    {"keyboard", Job::Window},
    {"line_profiler", Job::Debugger},
    {"locale", Job::TimeZones},
    {"loguru", Job::Output},
    {"lxml", Job::Records},
    {"matplotlib", Job::NumberCrunching},
    {"memcache", Job::Database},
    {"memory_profiler", Job::Debugger},
    {"mmap", Job::System},
    {"more_itertools", Job::Helpers},
    {"motor", Job::Database},
    {"msgpack", Job::Records},
    {"msvcrt", Job::System},
    {"mysql", Job::Database},
    {"nats", Job::MessageQueue},
    {"nest_asyncio", Job::CompatibleLoop},
    {"nose", Job::Tests},
    {"numba", Job::NumberCrunching},
    {"objgraph", Job::Debugger},
    {"optparse", Job::Output},
    {"orjson", Job::Records},
    {"paho", Job::MessageQueue},
    {"pandas", Job::NumberCrunching},
    {"paramiko", Job::Network},
    {"pdb", Job::Debugger},
    {"peewee", Job::Database},
    {"pendulum", Job::TimeZones},
    {"pexpect", Job::Program},
    {"pika", Job::MessageQueue},
    {"playwright", Job::Network},
    {"poplib", Job::Network},
    {"profile", Job::Debugger},
    {"prompt_toolkit", Job::Window},
    {"pstats", Job::Debugger},
    {"psutil", Job::System},
    {"psycopg", Job::Database},
    {"psycopg2", Job::Database},
    {"pty", Job::Program},
    {"pwd", Job::System},
    {"py_spy", Job::Debugger},
    {"pycurl", Job::Network},
    {"pydantic", Job::Records},
    {"pygame", Job::Window},
    {"pymongo", Job::Database},
    {"pymysql", Job::Database},
    {"pynput", Job::Window},
    {"pyppeteer", Job::Network},
    {"pytest", Job::Tests},
    {"pytest_asyncio", Job::Tests},
    {"pytz", Job::TimeZones},
    {"qasync", Job::Window},
    {"quart", Job::WebServer},
    {"readline", Job::Window},
    {"redis", Job::Database},
    {"resource", Job::System},
    {"respx", Job::Tests},
    {"rich", Job::Output},
    {"sanic", Job::WebServer},
    {"scipy", Job::NumberCrunching},
    {"select", Job::Network},
    {"selectors", Job::Network},
    {"selenium", Job::Network},
    {"serial", Job::System},
    {"setproctitle", Job::System},
    {"sh", Job::Program},
    {"simplejson", Job::Records},
    {"sklearn", Job::NumberCrunching},
    {"smtplib", Job::Network},
    {"socketio", Job::Network},
    {"socketserver", Job::WebServer},
    {"sqlalchemy", Job::Database},
    {"sqlite3", Job::Database},
    {"ssl", Job::Encryption},
    {"starlette", Job::WebServer},
    {"structlog", Job::Output},
    {"subprocess", Job::Program},
    {"syslog", Job::System},
    {"tabulate", Job::Output},
    {"telegram", Job::Network},
    {"telethon", Job::Network},
    {"telnetlib", Job::Network},
    {"tenacity", Job::Helpers},
    {"tensorflow", Job::NumberCrunching},
    {"termcolor", Job::Output},
    {"termios", Job::System},
    {"tkinter", Job::Window},
    {"toml", Job::Records},
    {"torch", Job::NumberCrunching},
    {"tornado", Job::WebServer},
    {"tortoise", Job::Database},
    {"tqdm", Job::Output},
    {"tracemalloc", Job::Debugger},
    {"treq", Job::Network},
    {"trio", Job::AsyncFramework},
    {"tty", Job::System},
    {"turtle", Job::Window},
    {"tweepy", Job::Network},
    {"twisted", Job::AsyncFramework},
    {"typer", Job::Output},
    {"tzlocal", Job::TimeZones},
    {"ujson", Job::Records},
    {"urllib3", Job::Network},
    {"uvicorn", Job::WebServer},
    {"uvloop", Job::CompatibleLoop},
    {"websocket", Job::Network},
    {"websockets", Job::Network},
    {"winreg", Job::System},
    {"wsgiref", Job::WebServer},
    {"yaml", Job::Records},
    {"yappi", Job::Debugger},
    {"zmq", Job::MessageQueue},
    {"zoneinfo", Job::TimeZones},
};
static_assert(std::is_sorted(std::begin(kKnown), std::end(kKnown),
                             [](const Known& a, const Known& b) { return a.module < b.module; }));

std::string sentence(Job job) {
    switch (job) {
    case Job::AsyncFramework:
        return say("Script",
                   "Coroscope simulates asyncio: its TaskGroup, timeout, Queue and Event do the same");
    case Job::CompatibleLoop:
        return say("Script", "it changes the event loop, and Coroscope has asyncio's own: leave it out, and "
                             "await instead of running a loop inside a loop");
    case Job::Database:
        return say("Script",
                   "there is no database here: 'await asyncio.sleep(seconds)' can stand for a query, a "
                   "dict for what it holds, asyncio.Semaphore for a pool of connections");
    case Job::Debugger:
        return say("Script", "the chart and the statistics show who holds control and for how long; "
                             "time.perf_counter, timeit and asyncio's debug mode are here");
    case Job::Encryption:
        return say("Script", "nothing is encrypted on the simulated network: leave it out");
    case Job::Helpers:
        return say("Script",
                   "what it adds is quickly written with asyncio (timeout, Semaphore, Queue, TaskGroup), "
                   "contextlib, functools and itertools, which are here");
    case Job::MessageQueue:
        return say("Script", "there is no message broker here: asyncio.Queue and queue.Queue pass messages "
                             "between tasks and threads");
    case Job::Network:
        return say("Script",
                   "nothing here reaches a real network: aiohttp, httpx, requests, urllib.request, openai "
                   "and asyncio's streams are simulated, and 'await asyncio.sleep(seconds)' can stand "
                   "for other traffic");
    case Job::NumberCrunching:
        return say("Script",
                   "a loop, or 'time.sleep(seconds)' for a call that computes that long, can stand for it; "
                   "math, statistics, random and numpy.random are here");
    case Job::Output:
        return say("Script", "print, logging, argparse and str.format are here");
    case Job::Program:
        return say("Script",
                   "no other program can run here: 'await asyncio.sleep(seconds)' can stand for one, "
                   "concurrent.futures has pools of threads and processes");
    case Job::Records:
        return say("Script", "dataclasses, typing, enum, json, csv, tomllib, html.parser and re are here");
    case Job::System:
        return say("Script",
                   "a script cannot touch the machine: a value of your own, or 'time.sleep(seconds)' for a "
                   "call that blocks, can stand for what it gives");
    case Job::Tests:
        return say("Script",
                   "unittest with IsolatedAsyncioTestCase and unittest.mock are here, and time is virtual");
    case Job::TimeZones:
        return say("Script", "datetime with timezone(timedelta(hours=n)) is here");
    case Job::WebServer:
        return say("Script",
                   "asyncio.start_server makes servers here; aiohttp, httpx, requests and urllib.request "
                   "are simulated clients");
    case Job::Window:
        return say("Script",
                   "a script has no window and no keyboard here: print shows what happens, and a list of "
                   "lines can stand for what a user types");
    }
    return {};
}

} // namespace

std::string insteadOf(std::string_view module) {
    const auto known =
        std::lower_bound(std::begin(kKnown), std::end(kKnown), module,
                         [](const Known& a, std::string_view name) { return a.module < name; });
    return known != std::end(kKnown) && known->module == module ? sentence(known->job) : std::string();
}

} // namespace coroscope::session
