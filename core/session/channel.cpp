#include "core/session/channel.h"

#include "core/trace/binary_bytes.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace coroscope::session {

namespace {

constexpr std::size_t kHeader = 4;
constexpr std::uint32_t kLongest = 256u << 20;

} // namespace

std::pair<Channel, Channel> Channel::pair() {
    int files[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, files) != 0) return {Channel(), Channel()};
    return {Channel(files[0]), Channel(files[1])};
}

void Channel::close() {
    if (m_file >= 0) ::close(m_file);
    m_file = -1;
}

bool Channel::write(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::send(m_file, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

bool Channel::read(char* to, std::size_t size) {
    while (size > 0) {
        const ssize_t count = ::recv(m_file, to, size, 0);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        to += count;
        size -= static_cast<std::size_t>(count);
    }
    return true;
}

bool Channel::send(std::string_view message, int passed) {
    char header[kHeader];
    trace::binary::putU32(header, static_cast<std::uint32_t>(message.size()));
    if (passed < 0) return write({header, kHeader}) && write(message);
    // The file goes with the first byte.
    iovec part{header, kHeader};
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
    msghdr about{};
    about.msg_iov = &part;
    about.msg_iovlen = 1;
    about.msg_control = control;
    about.msg_controllen = sizeof control;
    cmsghdr* rights = CMSG_FIRSTHDR(&about);
    rights->cmsg_level = SOL_SOCKET;
    rights->cmsg_type = SCM_RIGHTS;
    rights->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(rights), &passed, sizeof passed);
    ssize_t count = 0;
    do
        count = ::sendmsg(m_file, &about, MSG_NOSIGNAL);
    while (count < 0 && errno == EINTR);
    if (count <= 0) return false;
    return write({header + count, kHeader - static_cast<std::size_t>(count)}) && write(message);
}

bool Channel::receive(std::string& message, int* passed) {
    char header[kHeader];
    iovec part{header, kHeader};
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
    msghdr about{};
    about.msg_iov = &part;
    about.msg_iovlen = 1;
    about.msg_control = control;
    about.msg_controllen = sizeof control;
    ssize_t count = 0;
    do
        count = ::recvmsg(m_file, &about, MSG_CMSG_CLOEXEC);
    while (count < 0 && errno == EINTR);
    if (count <= 0) return false;
    int came = -1;
    const cmsghdr* rights = CMSG_FIRSTHDR(&about);
    if (rights && rights->cmsg_type == SCM_RIGHTS && rights->cmsg_len == CMSG_LEN(sizeof(int)))
        std::memcpy(&came, CMSG_DATA(rights), sizeof came);
    if (passed)
        *passed = came;
    else if (came >= 0)
        ::close(came);
    if (!read(header + count, kHeader - static_cast<std::size_t>(count))) return false;
    const std::uint32_t size = trace::binary::getU32(header);
    if (size > kLongest) return false;
    message.resize(size);
    return read(message.data(), size);
}

bool Channel::waitReadable(int milliseconds) const {
    pollfd about{m_file, POLLIN, 0};
    return ::poll(&about, 1, milliseconds) > 0;
}

} // namespace coroscope::session
