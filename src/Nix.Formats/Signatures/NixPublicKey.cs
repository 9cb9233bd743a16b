namespace Nix.Formats;

/// <summary>A key that proves signatures of store objects, as the setting <c>trusted-public-keys</c> has it: <c>NAME:KEY</c>, Ed25519.</summary>
public sealed class NixPublicKey
{
    private readonly byte[] _key;

    private NixPublicKey(string name, byte[] key)
    {
        Name = name;
        _key = key;
    }

    /// <summary>What stands before the signatures it proves.</summary>
    public string Name { get; }

    /// <summary>Reads <c>NAME:KEY</c>, the key being 32 bytes in base 64.</summary>
    /// <exception cref="NixFormatException">It is none.</exception>
    public static NixPublicKey Parse(string text) => TrySplit(text, Ed25519.KeySize, out var name, out var key)
        ? new NixPublicKey(name, key)
        : throw new NixFormatException($"'{text}' is no public key: it is no name, colon and {Ed25519.KeySize} bytes in base 64");

    /// <summary>Whether a signature, <c>NAME:SIGNATURE</c>, is this key's of the bytes.</summary>
    public bool Verifies(string signature, ReadOnlySpan<byte> signed) =>
        TrySplit(signature, Ed25519.SignatureSize, out var name, out var bytes)
        && string.Equals(name, Name, StringComparison.Ordinal)
        && Ed25519.Verify(_key, bytes, signed);

    private static bool TrySplit(string text, int length, out string name, out byte[] bytes)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        name = colon > 0 ? text[..colon] : "";
        bytes = new byte[length];
        // In base 64 the length is a multiple of four; one more group would not fit and fails.
        return colon > 0 && Convert.TryFromBase64String(text[(colon + 1)..], bytes, out var written) && written == length;
    }
}
