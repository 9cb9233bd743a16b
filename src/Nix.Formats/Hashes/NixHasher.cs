using System.Buffers;
using System.Security.Cryptography;

namespace Nix.Formats;

/// <summary>
/// Hashes bytes that come in pieces. Beyond the first 64 KiB it works with OpenSSL where that is installed; short inputs are done before
/// the library would be loaded. Not for use by two threads at once.
/// </summary>
public sealed class NixHasher : IDisposable
{
    /// <summary>From here on loading OpenSSL is worth its while.</summary>
    internal const int LongInput = 1 << 16;

    private readonly NixHashAlgorithm _algorithm;
    private byte[]? _beginning;
    private int _beginningLength;
    private RunningDigest? _digest;
    private bool _isFinished;

    /// <param name="algorithm">Which algorithm.</param>
    /// <exception cref="ArgumentException">It is none.</exception>
    public NixHasher(NixHashAlgorithm algorithm)
    {
        if (algorithm.Name().Length == 0)
            throw new ArgumentException("No hash algorithm is given.", nameof(algorithm));
        _algorithm = algorithm;
    }

    /// <summary>How many bytes were appended.</summary>
    public long Length { get; private set; }

    /// <exception cref="InvalidOperationException">The hash has been taken already.</exception>
    public void Append(ReadOnlySpan<byte> data)
    {
        if (_isFinished)
            throw new InvalidOperationException("Nothing can be added to a hash that has been taken.");
        Length += data.Length;
        if (_digest is null && _beginningLength + data.Length <= LongInput)
        {
            Keep(data);
            return;
        }
        if (_digest is null)
            Start(isLong: true);
        _digest!.Append(data);
    }

    /// <summary>The hash of all that was appended.</summary>
    /// <exception cref="InvalidOperationException">It has been taken already.</exception>
    public NixHash Finish()
    {
        if (_isFinished)
            throw new InvalidOperationException("A hash can be taken once.");
        if (_digest is null)
            Start(isLong: false);
        _isFinished = true;
        Span<byte> digest = stackalloc byte[_algorithm.DigestLength()];
        _digest!.Finish(digest);
        return new NixHash(_algorithm, digest);
    }

    public void Dispose()
    {
        _digest?.Dispose();
        GiveBack();
    }

    private void Keep(ReadOnlySpan<byte> data)
    {
        _beginning ??= ArrayPool<byte>.Shared.Rent(LongInput);
        data.CopyTo(_beginning.AsSpan(_beginningLength));
        _beginningLength += data.Length;
    }

    private void GiveBack()
    {
        if (_beginning is not null)
            ArrayPool<byte>.Shared.Return(_beginning);
        _beginning = null;
    }

    private void Start(bool isLong)
    {
        _digest = isLong && _algorithm is not NixHashAlgorithm.Blake3 && OpenSslDigest.IsAvailable ? new OpenSslDigest(NameOf(_algorithm)) : Managed(_algorithm);
        _digest.Append(_beginning.AsSpan(0, _beginningLength));
        GiveBack();
    }

    /// <summary>A running hash that needs no library.</summary>
    internal static RunningDigest Managed(NixHashAlgorithm algorithm) => algorithm switch
    {
        NixHashAlgorithm.Md5 => new BlockDigest<Md5, uint>(),
        NixHashAlgorithm.Sha1 => new BlockDigest<Sha1, uint>(),
        NixHashAlgorithm.Sha256 => new BlockDigest<Sha256, uint>(),
        NixHashAlgorithm.Blake3 => new Blake3(),
        _ => new BlockDigest<Sha512, ulong>(),
    };

    private static HashAlgorithmName NameOf(NixHashAlgorithm algorithm) => algorithm switch
    {
        NixHashAlgorithm.Md5 => HashAlgorithmName.MD5,
        NixHashAlgorithm.Sha1 => HashAlgorithmName.SHA1,
        NixHashAlgorithm.Sha256 => HashAlgorithmName.SHA256,
        _ => HashAlgorithmName.SHA512,
    };
}
