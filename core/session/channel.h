#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace coroscope::session {

/// One end of a stream of messages between two processes of this program; a message may carry an open file.
/// Owns its file. One thread at a time.
class Channel {
public:
    explicit Channel(int file = -1) : m_file(file) {}
    Channel(Channel&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}
    Channel& operator=(Channel&& other) noexcept {
        std::swap(m_file, other.m_file);
        return *this;
    }
    ~Channel() { close(); }
    /// Both ends; not open when there are too many files.
    static std::pair<Channel, Channel> pair();

    int file() const { return m_file; }
    bool isOpen() const { return m_file >= 0; }
    void close();
    /// False when the other end is gone.
    bool send(std::string_view message, int passed = -1);
    /// Waits for the next message; false when the other end is gone. `passed`: receives the file that came
    /// with it, or -1.
    bool receive(std::string& message, int* passed = nullptr);
    /// Whether receive() would begin at once, after waiting so long.
    bool waitReadable(int milliseconds) const;

private:
    bool write(std::string_view bytes);
    bool read(char* to, std::size_t size);

    int m_file;
};

} // namespace coroscope::session
