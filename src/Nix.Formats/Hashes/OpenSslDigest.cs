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

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(algorithm);

    /// <summary>Whether there is a library the runtime will find.</summary>
    internal static bool IsAvailable => s_isAvailable.Value;

    internal override void Append(ReadOnlySpan<byte> data) => _hash.AppendData(data);

    internal override void Finish(Span<byte> digest) => _hash.GetHashAndReset(digest);

    public override void Dispose() => _hash.Dispose();
}
