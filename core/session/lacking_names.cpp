#include "core/session/lacking.h"

#include <string_view>

// Written by tests/lacking/check_lacking.py --write, and held against CPython 3.11 by the same.
namespace coroscope::session {

namespace {

struct Row {
    const char* module;
    const char* names;
};

// clang-format off
// What CPython 3.11 has and this engine has not.
constexpr Row kLacking[] = {
    {"asyncio",
     "AbstractChildWatcher FastChildWatcher MultiLoopChildWatcher PidfdChildWatcher SafeChildWatcher Server "
     "ThreadedChildWatcher _enter_task _leave_task _register_task _unregister_task create_subprocess_exec "
     "create_subprocess_shell get_child_watcher open_unix_connection set_child_watcher start_unix_server"},
    {"asyncio.streams",
     "open_unix_connection start_unix_server"},
    {"base64",
     "a85decode a85encode decode encode"},
    {"binascii",
     "a2b_qp a2b_uu b2a_qp b2a_uu crc_hqx"},
    {"calendar",
     "HTMLCalendar LocaleHTMLCalendar LocaleTextCalendar weekheader"},
    {"concurrent.futures.process",
     "EXTRA_QUEUED_CALLS"},
    {"configparser",
     "ConverterMapping LegacyInterpolation SafeConfigParser"},
    {"csv",
     "Sniffer __version__"},
    {"decimal",
     "InvalidContext MIN_ETINY"},
    {"difflib",
     "Differ HtmlDiff IS_CHARACTER_JUNK IS_LINE_JUNK Match context_diff diff_bytes restore"},
    {"faulthandler",
     "register unregister"},
    {"gc",
     "DEBUG_COLLECTABLE DEBUG_LEAK DEBUG_SAVEALL DEBUG_STATS DEBUG_UNCOLLECTABLE get_freeze_count get_objects "
     "get_referents get_referrers get_stats is_finalized"},
    {"hashlib",
     "file_digest shake_128 shake_256"},
    {"hmac",
     "trans_36 trans_5C"},
    {"http.client",
     "LineTooLong UnimplementedFileMode UnknownTransferEncoding"},
    {"importlib.util",
     "LazyLoader Loader MAGIC_NUMBER cache_from_source decode_source module_for_loader module_from_spec "
     "resolve_name set_loader set_package source_from_cache source_hash spec_from_file_location "
     "spec_from_loader"},
    {"inspect",
     "ArgInfo Arguments Attribute BlockFinder CO_NOFREE ClassFoundException ClosureVars EndOfBlock "
     "TPFLAGS_IS_ABSTRACT Traceback classify_class_attrs findsource formatannotationrelativeto formatargvalues "
     "getabsfile getargs getargvalues getblock getcallargs getclasstree getclosurevars getcoroutinelocals "
     "getfile getframeinfo getgeneratorlocals getinnerframes getlineno getmembers_static getmodulename "
     "getouterframes indentsize isgetsetdescriptor ismemberdescriptor ismethodwrapper trace walktree"},
    {"io",
     "BlockingIOError BufferedRWPair FileIO open_code"},
    {"ipaddress",
     "get_mixed_type_key v4_int_to_packed v6_int_to_packed"},
    {"json.encoder",
     "ESCAPE_DCT INFINITY c_encode_basestring c_encode_basestring_ascii c_make_encoder encode_basestring "
     "encode_basestring_ascii py_encode_basestring py_encode_basestring_ascii"},
    {"logging.config",
     "ConvertingDict ConvertingList ConvertingMixin ConvertingTuple RESET_ERROR listen stopListening"},
    {"logging.handlers",
     "DEFAULT_HTTP_LOGGING_PORT DEFAULT_SOAP_LOGGING_PORT DEFAULT_UDP_LOGGING_PORT DatagramHandler HTTPHandler "
     "NTEventLogHandler SMTPHandler ST_DEV ST_INO ST_MTIME SYSLOG_TCP_PORT SYSLOG_UDP_PORT SocketHandler "
     "SysLogHandler"},
    {"multiprocessing",
     "allow_connection_pickling reducer set_executable set_forkserver_preload"},
    {"multiprocessing.dummy",
     "Manager Pipe"},
    {"os",
     "CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED EFD_CLOEXEC EFD_NONBLOCK "
     "EFD_SEMAPHORE EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR EX_NOHOST EX_NOINPUT EX_NOPERM EX_NOUSER "
     "EX_OSERR EX_OSFILE EX_PROTOCOL EX_SOFTWARE EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE F_LOCK F_TEST F_TLOCK "
     "F_ULOCK GRND_NONBLOCK GRND_RANDOM MFD_ALLOW_SEALING MFD_CLOEXEC MFD_HUGETLB MFD_HUGE_16GB MFD_HUGE_16MB "
     "MFD_HUGE_1GB MFD_HUGE_1MB MFD_HUGE_256MB MFD_HUGE_2GB MFD_HUGE_2MB MFD_HUGE_32MB MFD_HUGE_512KB "
     "MFD_HUGE_512MB MFD_HUGE_64KB MFD_HUGE_8MB MFD_HUGE_MASK MFD_HUGE_SHIFT NGROUPS_MAX O_ACCMODE O_ASYNC "
     "O_CLOEXEC O_DIRECT O_DIRECTORY O_DSYNC O_FSYNC O_LARGEFILE O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW "
     "O_NONBLOCK O_PATH O_RSYNC O_SYNC O_TMPFILE POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE POSIX_FADV_NORMAL "
     "POSIX_FADV_RANDOM POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED POSIX_SPAWN_CLOSE POSIX_SPAWN_DUP2 "
     "POSIX_SPAWN_OPEN PRIO_PGRP PRIO_PROCESS PRIO_USER P_ALL P_NOWAIT P_NOWAITO P_PGID P_PID P_PIDFD P_WAIT "
     "RTLD_DEEPBIND RTLD_GLOBAL RTLD_LAZY RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD RTLD_NOW RWF_APPEND RWF_DSYNC "
     "RWF_HIPRI RWF_NOWAIT RWF_SYNC SCHED_BATCH SCHED_FIFO SCHED_IDLE SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR "
     "SEEK_DATA SEEK_HOLE SPLICE_F_MORE SPLICE_F_MOVE SPLICE_F_NONBLOCK ST_APPEND ST_MANDLOCK ST_NOATIME "
     "ST_NODEV ST_NODIRATIME ST_NOEXEC ST_NOSUID ST_RDONLY ST_RELATIME ST_SYNCHRONOUS ST_WRITE TMP_MAX "
     "WCONTINUED WCOREDUMP WEXITED WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG WNOWAIT "
     "WSTOPPED WSTOPSIG WTERMSIG WUNTRACED XATTR_CREATE XATTR_REPLACE XATTR_SIZE_MAX chown chroot close "
     "closerange confstr confstr_names copy_file_range ctermid device_encoding dup dup2 environb eventfd "
     "eventfd_read eventfd_write execl execle execlp execlpe execv execve execvp execvpe fchdir fchmod fchown "
     "fdopen fork forkpty fpathconf fstat fstatvfs ftruncate fwalk get_blocking get_exec_path get_inheritable "
     "getenvb getgrouplist getgroups getpgid getpgrp getpriority getrandom getresgid getresuid getsid getxattr "
     "initgroups isatty lchown link listxattr lockf login_tty lseek major makedev memfd_create minor mkfifo "
     "mknod nice open openpty pathconf pathconf_names pidfd_open pipe pipe2 popen posix_fadvise posix_fallocate "
     "posix_spawn posix_spawnp pread preadv pwrite pwritev read readlink readv register_at_fork removexattr "
     "sched_get_priority_max sched_get_priority_min sched_getparam sched_getscheduler sched_param "
     "sched_rr_get_interval sched_setaffinity sched_setparam sched_setscheduler sched_yield sendfile "
     "set_blocking set_inheritable setegid seteuid setgid setgroups setpgid setpgrp setpriority setregid "
     "setresgid setresuid setreuid setsid setuid setxattr spawnl spawnle spawnlp spawnlpe spawnv spawnve "
     "spawnvp spawnvpe splice statvfs statvfs_result supports_bytes_environ symlink sync sysconf sysconf_names "
     "system tcgetpgrp tcsetpgrp times times_result ttyname umask wait wait3 wait4 waitid waitid_result waitpid "
     "waitstatus_to_exitcode write writev"},
    {"os.path",
     "sameopenfile samestat"},
    {"pathlib",
     "PureWindowsPath WindowsPath"},
    {"pickle",
     "ADDITEMS APPEND APPENDS BINBYTES BINBYTES8 BINFLOAT BINGET BININT BININT1 BININT2 BINPERSID BINPUT "
     "BINSTRING BINUNICODE BINUNICODE8 BUILD BYTEARRAY8 DICT DUP EMPTY_DICT EMPTY_LIST EMPTY_SET EMPTY_TUPLE "
     "EXT1 EXT2 EXT4 FALSE FLOAT FRAME FROZENSET GET GLOBAL INST INT LIST LONG LONG1 LONG4 LONG_BINGET "
     "LONG_BINPUT MARK MEMOIZE NEWFALSE NEWOBJ NEWOBJ_EX NEWTRUE NEXT_BUFFER NONE OBJ PERSID POP POP_MARK PROTO "
     "PUT READONLY_BUFFER REDUCE SETITEM SETITEMS SHORT_BINBYTES SHORT_BINSTRING SHORT_BINUNICODE STACK_GLOBAL "
     "STOP STRING TRUE TUPLE TUPLE1 TUPLE2 TUPLE3 UNICODE"},
    {"platform",
     "freedesktop_os_release java_ver libc_ver mac_ver python_branch python_revision system_alias win32_edition "
     "win32_is_iot win32_ver"},
    {"posixpath",
     "sameopenfile samestat"},
    {"shlex",
     "shlex"},
    {"shutil",
     "ExecError SpecialFileError chown get_archive_formats get_unpack_formats make_archive "
     "register_archive_format register_unpack_format unpack_archive unregister_archive_format "
     "unregister_unpack_format"},
    {"signal",
     "alarm getitimer pause pidfd_send_signal pthread_sigmask setitimer sigpending sigtimedwait sigwait "
     "sigwaitinfo struct_siginfo"},
    {"ssl",
     "ALERT_DESCRIPTION_ACCESS_DENIED ALERT_DESCRIPTION_BAD_CERTIFICATE "
     "ALERT_DESCRIPTION_BAD_CERTIFICATE_HASH_VALUE ALERT_DESCRIPTION_BAD_CERTIFICATE_STATUS_RESPONSE "
     "ALERT_DESCRIPTION_BAD_RECORD_MAC ALERT_DESCRIPTION_CERTIFICATE_EXPIRED "
     "ALERT_DESCRIPTION_CERTIFICATE_REVOKED ALERT_DESCRIPTION_CERTIFICATE_UNKNOWN "
     "ALERT_DESCRIPTION_CERTIFICATE_UNOBTAINABLE ALERT_DESCRIPTION_CLOSE_NOTIFY ALERT_DESCRIPTION_DECODE_ERROR "
     "ALERT_DESCRIPTION_DECOMPRESSION_FAILURE ALERT_DESCRIPTION_DECRYPT_ERROR "
     "ALERT_DESCRIPTION_HANDSHAKE_FAILURE ALERT_DESCRIPTION_ILLEGAL_PARAMETER "
     "ALERT_DESCRIPTION_INSUFFICIENT_SECURITY ALERT_DESCRIPTION_INTERNAL_ERROR "
     "ALERT_DESCRIPTION_NO_RENEGOTIATION ALERT_DESCRIPTION_PROTOCOL_VERSION ALERT_DESCRIPTION_RECORD_OVERFLOW "
     "ALERT_DESCRIPTION_UNEXPECTED_MESSAGE ALERT_DESCRIPTION_UNKNOWN_CA ALERT_DESCRIPTION_UNKNOWN_PSK_IDENTITY "
     "ALERT_DESCRIPTION_UNRECOGNIZED_NAME ALERT_DESCRIPTION_UNSUPPORTED_CERTIFICATE "
     "ALERT_DESCRIPTION_UNSUPPORTED_EXTENSION ALERT_DESCRIPTION_USER_CANCELLED AlertDescription "
     "CHANNEL_BINDING_TYPES DER_cert_to_PEM_cert DefaultVerifyPaths HAS_ECDH HAS_NEVER_CHECK_COMMON_NAME "
     "HAS_NPN HAS_SSLv2 HAS_SSLv3 HAS_TLSv1 HAS_TLSv1_1 MemoryBIO OPENSSL_VERSION_NUMBER OP_ALL "
     "OP_CIPHER_SERVER_PREFERENCE OP_ENABLE_MIDDLEBOX_COMPAT OP_IGNORE_UNEXPECTED_EOF OP_NO_RENEGOTIATION "
     "OP_NO_TICKET PEM_FOOTER PEM_HEADER PEM_cert_to_DER_cert RAND_add RAND_bytes RAND_pseudo_bytes RAND_status "
     "SOL_SOCKET SO_TYPE SSLErrorNumber SSLObject SSLSession SSLSocket SSL_ERROR_EOF "
     "SSL_ERROR_INVALID_ERROR_CODE SSL_ERROR_SSL SSL_ERROR_SYSCALL SSL_ERROR_WANT_CONNECT SSL_ERROR_WANT_READ "
     "SSL_ERROR_WANT_WRITE SSL_ERROR_WANT_X509_LOOKUP SSL_ERROR_ZERO_RETURN VERIFY_ALLOW_PROXY_CERTS "
     "VERIFY_CRL_CHECK_CHAIN VERIFY_CRL_CHECK_LEAF VERIFY_DEFAULT VERIFY_X509_PARTIAL_CHAIN VERIFY_X509_STRICT "
     "VERIFY_X509_TRUSTED_FIRST VerifyFlags cert_time_to_seconds get_default_verify_paths get_protocol_name "
     "get_server_certificate match_hostname wrap_socket"},
    {"sys",
     "addaudithook api_version audit breakpointhook call_tracing get_asyncgen_hooks getdlopenflags "
     "getfilesystemencodeerrors meta_path path_hooks path_importer_cache pycache_prefix set_asyncgen_hooks "
     "setdlopenflags stdlib_module_names"},
    {"time",
     "CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME CLOCK_TAI "
     "CLOCK_THREAD_CPUTIME_ID clock_getres clock_gettime clock_gettime_ns clock_settime clock_settime_ns "
     "get_clock_info pthread_getcpuclockid tzset"},
    {"unicodedata",
     "UCD ucd_3_2_0"},
    {"unittest",
     "findTestCases getTestCaseNames installHandler makeSuite registerResult removeHandler removeResult"},
    {"unittest.case",
     "DIFF_OMITTED safe_repr strclass"},
    {"urllib.parse",
     "DefragResultBytes ParseResultBytes SplitResultBytes"},
    {"urllib.request",
     "AbstractBasicAuthHandler AbstractDigestAuthHandler BaseHandler CacheFTPHandler DataHandler FTPHandler "
     "FancyURLopener FileHandler HTTPBasicAuthHandler HTTPCookieProcessor HTTPDefaultErrorHandler "
     "HTTPDigestAuthHandler HTTPErrorProcessor HTTPHandler HTTPPasswordMgr HTTPPasswordMgrWithDefaultRealm "
     "HTTPPasswordMgrWithPriorAuth HTTPRedirectHandler HTTPSHandler OpenerDirector ProxyBasicAuthHandler "
     "ProxyDigestAuthHandler ProxyHandler URLopener UnknownHandler build_opener getproxies install_opener "
     "pathname2url url2pathname urlcleanup"},
};

// All that this engine has of packages from outside.
constexpr Row kOutside[] = {
    {"aiofiles",
     "open"},
    {"aiofiles.os",
     "access listdir makedirs mkdir path remove removedirs rename renames replace rmdir scandir stat unlink"},
    {"aiohttp",
     "BasicAuth ClientConnectionError ClientConnectorCertificateError ClientConnectorError "
     "ClientConnectorSSLError ClientError ClientHttpProxyError ClientOSError ClientPayloadError "
     "ClientProxyConnectionError ClientResponse ClientResponseError ClientSSLError ClientSession ClientTimeout "
     "ContentTypeError Headers InvalidURL ServerConnectionError ServerDisconnectedError "
     "ServerFingerprintMismatch ServerTimeoutError TCPConnector TooManyRedirects UnixClientConnectorError "
     "WSServerHandshakeError request"},
    {"colorama",
     "AnsiBack AnsiCodes AnsiCursor AnsiFore AnsiStyle BEL Back CSI Cursor Fore OSC Style code_to_chars deinit "
     "init just_fix_windows_console reinit"},
    {"httpx",
     "AsyncClient Client CloseError ConnectError ConnectTimeout CookieConflict DecodingError HTTPError "
     "HTTPStatusError Headers InvalidURL Limits LocalProtocolError NetworkError PoolTimeout ProtocolError "
     "ProxyError ReadError ReadTimeout RemoteProtocolError Request RequestError RequestNotRead Response "
     "ResponseNotRead StreamClosed StreamConsumed StreamError Timeout TimeoutException TooManyRedirects "
     "TransportError URL USE_CLIENT_DEFAULT UnsupportedProtocol WriteError WriteTimeout delete get head options "
     "patch post put request stream"},
    {"numpy",
     "mean pi random"},
    {"numpy.random",
     "exponential normal rand randint randn random random_sample ranf seed uniform"},
    {"openai",
     "APIConnectionError APIError APIResponseValidationError APIStatusError APITimeoutError AsyncOpenAI "
     "AuthenticationError BadRequestError ChatCompletion ConflictError InternalServerError NotFoundError OpenAI "
     "OpenAIError PermissionDeniedError RateLimitError UnprocessableEntityError api_base api_key organization"},
    {"requests",
     "BadStatusLine ConnectTimeout ConnectionError HTTPError Headers IncompleteRead InvalidSchema "
     "JSONDecodeError MissingSchema PreparedRequest ReadTimeout RemoteDisconnected RequestException Response "
     "Session Timeout TooManyRedirects URLRequired codes delete exceptions get head options patch post put "
     "request session"},
    {"requests.exceptions",
     "ChunkedEncodingError ConnectTimeout ConnectionError ContentDecodingError HTTPError InvalidJSONError "
     "InvalidSchema InvalidURL JSONDecodeError MissingSchema ProxyError ReadTimeout RequestException RetryError "
     "SSLError Timeout TooManyRedirects URLRequired"},
    {"uvloop",
     "EventLoopPolicy Loop install new_event_loop run"},
};
// clang-format on

bool hasWord(std::string_view words, std::string_view word) {
    for (std::size_t at = words.find(word); at != words.npos; at = words.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
    }
    return false;
}

} // namespace

bool isLacking(std::string_view module, std::string_view name) {
    for (const Row& row : kLacking)
        if (module == row.module) return hasWord(row.names, name);
    for (const Row& row : kOutside)
        if (module == row.module) return !name.starts_with('_') && !hasWord(row.names, name);
    return false;
}

std::string_view namesOfOutside(std::string_view module) {
    for (const Row& row : kOutside)
        if (module == row.module) return row.names;
    return {};
}

} // namespace coroscope::session
