#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace coroscope::vm {

/// A running cryptographic digest.
class Digest {
public:
    virtual ~Digest() = default;
    virtual void update(std::string_view data) = 0;
    /// Of all that was given so far; one may go on afterwards.
    virtual std::string result() const = 0;
    virtual std::unique_ptr<Digest> clone() const = 0;
    virtual std::size_t digestSize() const = 0; ///< bytes
    virtual std::size_t blockSize() const = 0;  ///< bytes
};

/// md5, sha1, sha224, sha256, sha384, sha512, sha3_224 ... sha3_512, blake2b, blake2s; null for others.
/// `size` (1 .. the largest) and `key` count for blake2 only.
std::unique_ptr<Digest> makeDigest(std::string_view name, std::size_t size = 0, std::string_view key = {});

} // namespace coroscope::vm
