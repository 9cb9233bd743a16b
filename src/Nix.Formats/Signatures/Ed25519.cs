using System.Numerics;

namespace Nix.Formats;

/// <summary>
/// Checks signatures by Ed25519 (RFC 8032), which the runtime cannot. Everything it works on is public; for secret keys it would have to take
/// the same time whatever they are, and does not.
/// </summary>
internal static class Ed25519
{
    internal const int KeySize = 32;
    internal const int SignatureSize = 64;

    /// <summary>How many multiples of the base point there are.</summary>
    private static readonly BigInteger s_order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether it is the key's signature of the bytes.</summary>
    /// <param name="key">32 bytes.</param>
    /// <param name="signature">64 bytes.</param>
    /// <param name="signed">The bytes.</param>
    internal static bool Verify(ReadOnlySpan<byte> key, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> signed)
    {
        var r = signature[..32];
        var s = signature[32..];
        // A number beyond the order would give every signature a second form.
        if (new BigInteger(s, isUnsigned: true) >= s_order || !EdwardsPoint.TryDecode(key, out var point))
            return false;
        var challenge = Sha512.Hash([.. r, .. key, .. signed]);
        Span<byte> reduced = stackalloc byte[32];
        (new BigInteger(challenge, isUnsigned: true) % s_order).TryWriteBytes(reduced, out _, isUnsigned: true);
        return EdwardsPoint.Sum(s, EdwardsPoint.Base, reduced, -point).Encode().AsSpan().SequenceEqual(r);
    }
}
