using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Nix.Formats;

/// <summary>
/// A running hash by OpenSSL, which uses the processor's own instructions: several times as fast as managed code. The runtime ends the
/// process when OpenSSL is not there, so it is asked for only where <see cref="IsAvailable"/>.
/// </summary>
internal sealed class OpenSslDigest(HashAlgorithmName algorithm) : RunningDigest
{
    // The names the runtime itself looks for.
    private static readonly Lazy<bool> s_isAvailable = new(() =>
        ((string[])["libssl.so.3", "libssl.so.1.1"]).Any(name => NativeLibrary.TryLoad(name, out _)));

    /// <summary>Loading it takes as long as hashing about this many bytes in managed code.</summary>
    private const long WorthLoading = 1 << 20;

    /// <summary>Asking it for the hash of less takes longer than hashing that in managed code.</summary>
    private const int WorthAsking = 192;

    private static long s_hashedWithout;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(algorithm);

    /// <summary>Whether there is a library the runtime will find.</summary>
    internal static bool IsAvailable => s_isAvailable.Value;

    /// <summary>Whether a hash of that many bytes is sooner had from it: it is loaded, or so much was hashed without it that more will follow.</summary>
    /// <param name="length">In bytes. What several threads ask at once may go uncounted, which only delays the answer.</param>
    internal static bool PaysFor(int length)
    {
        if (length < WorthAsking)
            return false;
        if (!s_isAvailable.IsValueCreated && (s_hashedWithout += length) < WorthLoading)
            return false;
        return IsAvailable;
    }

    internal override void Append(ReadOnlySpan<byte> data) => _hash.AppendData(data);

    internal override void Finish(Span<byte> digest) => _hash.GetHashAndReset(digest);

    public override void Dispose() => _hash.Dispose();
}
