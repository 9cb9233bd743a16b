using System.Globalization;
using System.Text;

namespace Nix.Formats;

/// <summary>What a binary cache says of a store object: a <c>.narinfo</c> file (manual: binary caches).</summary>
/// <param name="Path">The store path.</param>
/// <param name="Url">Where its archive is, relative to the cache.</param>
/// <param name="Compression">How the archive there is compressed, for example <c>xz</c> or <c>none</c>.</param>
/// <param name="FileHash">Of the archive as it is there; null where that is not said.</param>
/// <param name="FileSize">In bytes, of the same; 0 where that is not said.</param>
/// <param name="NarHash">Of the archive.</param>
/// <param name="NarSize">Of the archive, in bytes.</param>
/// <param name="References">What it refers to, itself included where it does; sorted.</param>
/// <param name="Deriver">What it was built by; null where that is not known.</param>
/// <param name="Signatures">Each as <c>KEY:SIGNATURE</c>; sorted.</param>
/// <param name="Address">What it is known by, if it is known by its content.</param>
public sealed record NarInfo(
    StorePath Path,
    string Url,
    string Compression,
    NixHash? FileHash,
    ulong FileSize,
    NixHash NarHash,
    ulong NarSize,
    IReadOnlySet<StorePath> References,
    StorePath? Deriver,
    IReadOnlySet<string> Signatures,
    ContentAddress? Address)
{
    /// <summary>The file, as Nix writes it.</summary>
    public string Print(string storeDirectory)
    {
        var text = new StringBuilder();
        void Line(string name, string value) => text.Append(name).Append(": ").Append(value).Append('\n');
        Line("StorePath", Path.In(storeDirectory));
        Line("URL", Url);
        Line("Compression", Compression);
        if (FileHash is not null)
            Line("FileHash", FileHash.ToString(NixHashFormat.Base32));
        if (FileSize > 0)
            Line("FileSize", FileSize.ToString(CultureInfo.InvariantCulture));
        Line("NarHash", NarHash.ToString(NixHashFormat.Base32));
        Line("NarSize", NarSize.ToString(CultureInfo.InvariantCulture));
        Line("References", string.Join(' ', References));
        if (Deriver is { } deriver)
            Line("Deriver", deriver.BaseName);
        foreach (var signature in Signatures)
            Line("Sig", signature);
        if (Address is not null)
            Line("CA", Address.ToString());
        return text.ToString();
    }

    /// <summary>What is signed: path, hash and size of the archive, and references.</summary>
    public string Fingerprint(string storeDirectory) => string.Create(
        CultureInfo.InvariantCulture,
        $"1;{Path.In(storeDirectory)};{NarHash.ToString(NixHashFormat.Base32)};{NarSize};{string.Join(',', References.Select(reference => reference.In(storeDirectory)))}");

    /// <summary>Whether one of its signatures is good by one of the keys.</summary>
    public bool IsSignedBy(IReadOnlyCollection<NixPublicKey> keys, string storeDirectory)
    {
        var fingerprint = Encoding.UTF8.GetBytes(Fingerprint(storeDirectory));
        return Signatures.Any(signature => keys.Any(key => key.Verifies(signature, fingerprint)));
    }
}
