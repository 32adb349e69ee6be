#include "core/session/missing_modules.h"

#include "core/base/say.h"

#include <map>
#include <sstream>

// The modules that programs about concurrency import most, apart from those that are simulated
// (core/vm/modules): groups that have the same substitute. A script that asks for one of them is told what to
// write in its place.
namespace coroscope::session {

namespace {

struct Group {
    const char* modules; ///< separated by blanks
    const char* instead;
};

constexpr Group kGroups[] = {
    {"aioredis redis asyncpg psycopg psycopg2 psycopg_pool aiopg aiomysql asyncmy pymysql MySQLdb mysql "
     "sqlite3 aiosqlite "
     "sqlalchemy sqlmodel motor pymongo beanie peewee peewee_async tortoise databases ormar gino edgedb "
     "cassandra neo4j "
     "elasticsearch opensearchpy aiomcache memcache pymemcache cx_Oracle oracledb pyodbc aioodbc "
     "clickhouse_driver influxdb "
     "dbm shelve django_redis redis_lock aioredlock walrus",
     COROSCOPE_TEXT(
         "Script",
         "There are no databases: keep the data in a dict, and wait with 'await asyncio.sleep(seconds)' "
         "where a query does, or with 'time.sleep(seconds)' where a blocking driver does.")},
    {"fastapi starlette flask quart django sanic uvicorn hypercorn gunicorn daphne bottle falcon litestar "
     "pyramid werkzeug "
     "cherrypy channels blacksheep robyn http.server socketserver wsgiref xmlrpc asgiref aiohttp_jinja2 "
     "aiohttp_cors jinja2 "
     "sse_starlette strawberry graphene gradio streamlit flask_socketio aiohttp.web",
     COROSCOPE_TEXT(
         "Script",
         "There are no web frameworks: call the handlers as tasks, with 'asyncio.gather', or answer "
         "requests from 'asyncio.start_server'.")},
    {"websockets websocket socketio engineio wsproto grpc grpcio grpclib rpyc Pyro4 Pyro5 zmq aiozmq pynng "
     "paho aiomqtt "
     "asyncio_mqtt hbmqtt amqtt pika aio_pika aioamqp aiormq kombu kafka aiokafka confluent_kafka nats stomp "
     "faust pulsar "
     "signalrcore autobahn",
     COROSCOPE_TEXT("Script",
                    "There are no brokers and no such protocols: an 'asyncio.Queue' carries messages between "
                    "tasks, 'asyncio.start_server' and 'asyncio.open_connection' carry them over streams.")},
    {"select asyncore asynchat telnetlib socks aiosocks scapy serial serial_asyncio aioserial",
     COROSCOPE_TEXT("Script",
                    "There are no plain sockets: 'asyncio.start_server' and 'asyncio.open_connection' are "
                    "simulated.")},
    {"urllib3 httplib2 httpcore treq pycurl grequests requests_futures requests_html requests_async "
     "requests_toolbelt "
     "requests_cache aiohttp_retry aiohttp_client_cache aiosonic niquests curl_cffi uplink h11 h2",
     COROSCOPE_TEXT("Script",
                    "For requests there are simulated 'aiohttp', 'httpx', 'requests' and 'urllib.request'.")},
    {"anthropic ollama litellm langchain langchain_openai langchain_core langchain_community llama_index "
     "cohere mistralai "
     "groq google replicate tiktoken transformers huggingface_hub instructor autogen crewai dspy vertexai "
     "together",
     COROSCOPE_TEXT(
         "Script", "Of the services of language models 'openai' is simulated: 'OpenAI' blocks, 'AsyncOpenAI' "
                   "is awaited.")},
    {"trio curio anyio gevent eventlet greenlet twisted tornado asyncstdlib trio_asyncio quattro aiotools "
     "unsync "
     "syncer async_generator stackless pulsar geventhttpclient",
     COROSCOPE_TEXT(
         "Script", "The loop that is simulated is asyncio's: 'asyncio.TaskGroup' does the work of nurseries, "
                   "'asyncio.create_task' that of greenlets.")},
    {"nest_asyncio IPython ipywidgets jupyter notebook ipykernel",
     COROSCOPE_TEXT("Script", "Scripts run by themselves, not in a notebook whose loop already runs: call "
                              "'asyncio.run(main())' once, at the end, and await in coroutines.")},
    {"celery rq arq dramatiq huey taskiq procrastinate saq luigi airflow prefect dagster ray dask "
     "distributed joblib loky "
     "pathos billiard mpi4py pebble mpire deco pykka thespian ipyparallel parsl",
     COROSCOPE_TEXT("Script",
                    "For jobs there are 'asyncio.Queue' with tasks as workers, and the executors of "
                    "'concurrent.futures'.")},
    {"apscheduler schedule aiocron croniter crontab rocketry timeloop sched_async pycron",
     COROSCOPE_TEXT("Script",
                    "For what happens at times there are 'asyncio.sleep' in a loop, 'loop.call_later' and "
                    "'sched'.")},
    {"subprocess sh plumbum pexpect ptyprocess pty fabric invoke paramiko asyncssh docker aiodocker "
     "asyncio.subprocess asyncio.create_subprocess_exec asyncio.create_subprocess_shell",
     COROSCOPE_TEXT("Script",
                    "No other programs can be started: 'await asyncio.sleep(seconds)' stands for one that is "
                    "awaited, 'time.sleep(seconds)' for one that blocks.")},
    {"psutil resource fcntl termios tty mmap ctypes cffi grp pwd syslog winreg msvcrt win32api watchdog "
     "watchfiles "
     "aionotify inotify daemon setproctitle RPi pyaudio sounddevice bleak usb",
     COROSCOPE_TEXT(
         "Script",
         "The simulated world has no operating system and no devices: let a function with "
         "'time.sleep(seconds)' or 'await asyncio.sleep(seconds)' stand for what is asked of them.")},
    {"boto3 botocore aioboto3 aiobotocore azure discord telegram telebot telethon pyrogram aiogram slack_sdk "
     "slack_bolt "
     "tweepy praw asyncpraw smtplib aiosmtplib imaplib poplib ftplib aioftp nntplib dns aiodns minio stripe "
     "twilio kubernetes "
     "kubernetes_asyncio consul etcd3 hvac sentry_sdk ccxt yfinance instagrapi vk_api irc slixmpp ldap3 "
     "spotipy",
     COROSCOPE_TEXT(
         "Script",
         "Services outside cannot be reached: let 'await asyncio.sleep(seconds)' stand for each call, "
         "or 'time.sleep(seconds)' for one that blocks.")},
    {"bs4 lxml xml parsel selectolax scrapy html5lib feedparser selenium playwright pyppeteer newspaper "
     "trafilatura "
     "mechanize pyquery xmltodict aiohttp_socks fake_useragent cloudscraper",
     COROSCOPE_TEXT(
         "Script", "Of what takes pages apart there are 'html.parser', 'urllib.robotparser' and 're'; 'await "
                   "asyncio.sleep(seconds)' stands for a browser.")},
    {"yaml ruamel toml tomli orjson ujson simplejson rapidjson ijson msgpack cbor2 bson marshal plistlib "
     "zstandard bz2 lzma "
     "zipfile tarfile snappy lz4 brotli ast avro fastavro capnp flatbuffers jsonpickle dill cloudpickle xlrd "
     "openpyxl",
     COROSCOPE_TEXT("Script",
                    "To read and write data there are 'json', 'csv', 'tomllib', 'configparser', 'pickle', "
                    "'struct', 'zlib' and 'gzip'.")},
    {"pandas scipy polars pyarrow sklearn matplotlib seaborn plotly bokeh cv2 PIL imageio torch tensorflow "
     "keras jax numba "
     "cupy networkx sympy statsmodels xgboost librosa pydub moviepy face_recognition tesseract pytesseract "
     "skimage",
     COROSCOPE_TEXT("Script",
                    "To compute there are 'math', 'statistics', 'random', 'fractions', 'decimal' and "
                    "'numpy.random'; a loop or 'time.sleep(seconds)' stands for long computing.")},
    {"tqdm rich termcolor blessed blessings curses click typer fire docopt tabulate prettytable halo yaspin "
     "alive_progress progressbar enlighten textual prompt_toolkit questionary inquirer aioconsole aioclick "
     "asyncclick cmd "
     "optparse getopt readline",
     COROSCOPE_TEXT(
         "Script",
         "For the command line there are 'argparse' and 'sys.argv', for progress and colours 'print' "
         "with '\\r' and codes such as '\\033[32m'; there is nobody who types.")},
    {"loguru structlog logbook coloredlogs colorlog aiologger logging_tree opentelemetry prometheus_client "
     "statsd ddtrace "
     "aioprometheus jaeger_client newrelic python_json_logger pythonjsonlogger",
     COROSCOPE_TEXT("Script", "To log there are 'logging', 'logging.config' and 'logging.handlers'.")},
    {"pytest pytest_asyncio pytest_mock hypothesis nose asynctest aiounittest aioresponses respx responses "
     "freezegun "
     "time_machine faker factory mockito doctest testcontainers locust vcr behave",
     COROSCOPE_TEXT("Script",
                    "To test there is 'unittest', with 'IsolatedAsyncioTestCase' and 'unittest.mock'.")},
    {"pydantic pydantic_settings attr attrs marshmallow msgspec cattrs cattr dacite voluptuous cerberus "
     "jsonschema dotenv "
     "decouple environs dynaconf injector dependency_injector punq zope",
     COROSCOPE_TEXT("Script",
                    "For records and settings there are 'dataclasses', 'typing.NamedTuple', 'enum' and "
                    "'os.environ'.")},
    {"tenacity backoff retry retrying aioretry stamina aiolimiter ratelimit ratelimiter asyncio_throttle "
     "limits pyrate_limiter "
     "slowapi pybreaker aiobreaker circuitbreaker async_timeout aiojobs purgatory",
     COROSCOPE_TEXT("Script", "To try again there are a loop with 'try' and 'asyncio.sleep', to limit "
                              "'asyncio.Semaphore', to give up in time 'asyncio.timeout'.")},
    {"janus culsans aioprocessing aiothreading aiorun asyncer asgi_lifespan persistqueue aioitertools "
     "aiostream async_lru "
     "cachetools aiocache more_itertools toolz cytoolz rx reactivex aioreactive funcy async_property wrapt "
     "decorator "
     "blinker pyee pypubsub transitions sortedcontainers aiofile async_lru_cache cached_property async_cache "
     "multimethod",
     COROSCOPE_TEXT("Script",
                    "Helpers from outside must be written in the script, over 'asyncio', 'functools', "
                    "'itertools', 'collections' and 'queue'.")},
    {"pytz dateutil arrow pendulum zoneinfo tzlocal delorean maya humanize babel locale gettext",
     COROSCOPE_TEXT("Script",
                    "For dates and zones there are 'datetime' with 'timezone(timedelta(hours=1))', and "
                    "'calendar'; texts are in English.")},
    {"tkinter Tkinter PyQt5 PyQt6 PySide2 PySide6 qasync quamash asyncqt kivy wx pygame gi customtkinter "
     "PySimpleGUI "
     "turtle async_tkinter_loop pyautogui pynput keyboard dearpygui flet nicegui toga",
     COROSCOPE_TEXT("Script",
                    "Scripts have no windows: tasks with 'asyncio.sleep' stand for what a user or a frame's "
                    "timer does.")},
    {"tracemalloc cProfile profile pstats dis code codeop pdb bdb trace memory_profiler line_profiler "
     "objgraph pympler yappi "
     "pyinstrument aiomonitor aiodebug viztracer hunter symtable tokenize token compileall py_compile "
     "zipimport pkgutil "
     "runpy pkg_resources setuptools py_spy imp",
     COROSCOPE_TEXT(
         "Script",
         "A program that looks into Python itself finds no CPython here: the chart, the statistics and "
         "the findings say who held control, and for how long.")},
    {"cryptography Crypto Cryptodome jwt jose bcrypt nacl passlib argon2 OpenSSL certifi rsa itsdangerous "
     "authlib oauthlib "
     "crypt",
     COROSCOPE_TEXT("Script", "Of secrets and sums there are 'hashlib', 'hmac', 'secrets' and 'base64'.")},
    {"email mailbox mimetypes cgi cgitb imghdr webbrowser http.cookiejar http.cookies",
     COROSCOPE_TEXT("Script",
                    "Mail and pages are not written here: 'string.Template', 'html' and 'urllib.parse' make "
                    "texts.")},
};

const std::map<std::string, const char*>& table() {
    static const std::map<std::string, const char*> result = [] {
        std::map<std::string, const char*> all;
        for (const Group& each : kGroups) {
            std::istringstream names(each.modules);
            for (std::string name; names >> name;)
                all.emplace(name, each.instead);
        }
        return all;
    }();
    return result;
}

} // namespace

std::string insteadOf(const std::string& name) {
    for (std::string part = name;;) {
        const auto found = table().find(part);
        if (found != table().end()) return say("Script", found->second);
        const std::size_t dot = part.rfind('.');
        if (dot == std::string::npos) return {};
        part.resize(dot);
    }
}

bool isMissingPart(const std::string& name) {
    return name.find('.') != std::string::npos && table().count(name) > 0;
}

} // namespace coroscope::session
