using System.Buffers.Text;

namespace Nix.Formats;

/// <summary>A digest and its algorithm: reads and writes every form Nix does. Equal when both are equal.</summary>
public sealed class NixHash : IEquatable<NixHash>
{
    private readonly byte[] _digest;

    /// <param name="algorithm">Which algorithm.</param>
    /// <param name="digest">As many bytes as the algorithm has.</param>
    /// <exception cref="ArgumentException">The length does not fit.</exception>
    public NixHash(NixHashAlgorithm algorithm, ReadOnlySpan<byte> digest)
    {
        if (algorithm is NixHashAlgorithm.None || digest.Length != algorithm.DigestLength())
            throw new ArgumentException($"A {algorithm.Name()} digest has {algorithm.DigestLength()} bytes, not {digest.Length}.", nameof(digest));
        Algorithm = algorithm;
        _digest = digest.ToArray();
    }

    public NixHashAlgorithm Algorithm { get; }

    public ReadOnlySpan<byte> Digest => _digest;

    /// <summary>The hash of these bytes.</summary>
    public static NixHash Of(NixHashAlgorithm algorithm, ReadOnlySpan<byte> data)
    {
        if (data.Length > NixHasher.LongInput)
        {
            using var hasher = new NixHasher(algorithm);
            hasher.Append(data);
            return hasher.Finish();
        }
        return new NixHash(algorithm, algorithm switch
        {
            NixHashAlgorithm.Md5 => Md5.Hash(data),
            NixHashAlgorithm.Sha1 => Sha1.Hash(data),
            NixHashAlgorithm.Sha512 => Sha512.Hash(data),
            NixHashAlgorithm.Blake3 => Blake3.Hash(data),
            _ => Sha256.Hash(data),
        });
    }

    /// <summary>
    /// Reads <c>sha256:DIGEST</c> in base 16, 32 or 64, an SRI <c>sha256-DIGEST</c> (with or without padding, as Nix), or, where the
    /// algorithm is known, a bare digest.
    /// </summary>
    /// <param name="text">The hash.</param>
    /// <param name="expected">The algorithm, where it is known; a text naming another is refused.</param>
    /// <exception cref="NixFormatException">It is none of these.</exception>
    public static NixHash Parse(string text, NixHashAlgorithm expected = NixHashAlgorithm.None)
    {
        var separator = text.AsSpan().IndexOfAny(':', '-');
        var isSri = separator >= 0 && text[separator] == '-';
        var algorithm = separator < 0 ? expected : NixHashAlgorithms.Find(text.AsSpan(0, separator));
        if (algorithm is NixHashAlgorithm.None)
        {
            throw new NixFormatException(
                separator < 0
                    ? $"the hash '{text}' does not say its algorithm, as in sha256:{text} or sha256-{text}"
                    : $"the hash '{text}' names an unknown algorithm '{text[..separator]}'");
        }
        if (expected is not NixHashAlgorithm.None && algorithm != expected)
            throw new NixFormatException($"the hash '{text}' should be {expected.Name()}");

        var rest = text.AsSpan(separator + 1);
        Span<byte> digest = stackalloc byte[algorithm.DigestLength()];
        return TryDecode(rest, isSri, digest)
            ? new NixHash(algorithm, digest)
            : throw new NixFormatException($"the hash '{text}' has a wrong length or a wrong character for {algorithm.Name()}");
    }

    /// <summary>Writes the digest.</summary>
    /// <param name="format">How.</param>
    /// <param name="withAlgorithm">Puts <c>sha256:</c> before it; SRI names the algorithm always.</param>
    public string ToString(NixHashFormat format, bool withAlgorithm = true) => format switch
    {
        NixHashFormat.Sri => $"{Algorithm.Name()}-{Convert.ToBase64String(_digest)}",
        _ when withAlgorithm => $"{Algorithm.Name()}:{Bare(format)}",
        _ => Bare(format),
    };

    /// <summary>As Nix writes it in its database: algorithm and base 16.</summary>
    public override string ToString() => ToString(NixHashFormat.Base16);

    public bool Equals(NixHash? other) => other is not null && Algorithm == other.Algorithm && Digest.SequenceEqual(other.Digest);

    public override bool Equals(object? obj) => Equals(obj as NixHash);

    public override int GetHashCode() => BitConverter.ToInt32(_digest);

    private string Bare(NixHashFormat format) => format switch
    {
        NixHashFormat.Base16 => Convert.ToHexStringLower(_digest),
        NixHashFormat.Base32 => Base32.Encode(_digest),
        _ => Convert.ToBase64String(_digest),
    };

    private static bool TryDecode(ReadOnlySpan<char> text, bool isSri, Span<byte> digest)
    {
        if (!isSri && text.Length == digest.Length * 2)
            return Convert.FromHexString(text, digest, out _, out _) is System.Buffers.OperationStatus.Done;
        if (!isSri && text.Length == Base32.EncodedLength(digest.Length))
            return Base32.TryDecode(text, digest);
        var paddedLength = (digest.Length + 2) / 3 * 4;
        var padding = paddedLength - (((digest.Length * 8) + 5) / 6);
        var unpadded = text.TrimEnd('=');
        if (unpadded.Length != paddedLength - padding || text.Length > paddedLength || (!isSri && text.Length != paddedLength))
            return false;
        Span<char> padded = stackalloc char[paddedLength];
        padded.Fill('=');
        unpadded.CopyTo(padded);
        return Base64.IsValid(padded, out var length) && length == digest.Length && Convert.TryFromBase64Chars(padded, digest, out _);
    }
}
