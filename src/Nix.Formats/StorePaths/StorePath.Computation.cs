using System.Text;

namespace Nix.Formats;

/// <content>Paths from what they are made of (manual: store path specification).</content>
public readonly partial record struct StorePath
{
    private const int DigestKept = 20;

    /// <summary>Of a text: its path depends on its bytes and on what it refers to.</summary>
    /// <exception cref="NixFormatException">No path can have that name.</exception>
    public static StorePath OfText(string storeDirectory, string name, ReadOnlySpan<byte> contents, IEnumerable<StorePath> references) =>
        OfReferring(storeDirectory, "text", references, refersToItself: false, Sha256.Hash(contents), name);

    /// <summary>Of something whose hash is known beforehand.</summary>
    /// <param name="storeDirectory">The store directory.</param>
    /// <param name="name">The name.</param>
    /// <param name="address">Method and hash. Where it refers to itself, its own hash part counts as zeros in the hash.</param>
    /// <param name="references">What it refers to besides itself: only a text, or an archive hashed by SHA-256, can.</param>
    /// <param name="refersToItself">Whether it refers to itself: only an archive hashed by SHA-256 can.</param>
    /// <exception cref="NixFormatException">No path can have that name, or this method allows no such hash or references.</exception>
    public static StorePath OfContent(
        string storeDirectory, string name, ContentAddress address, IEnumerable<StorePath>? references = null, bool refersToItself = false)
    {
        var (method, hash) = address;
        if (method is ContentAddressMethod.Text)
        {
            if (refersToItself)
                throw new NixFormatException($"the text '{name}' cannot refer to itself");
            if (hash.Algorithm is not NixHashAlgorithm.Sha256)
                throw new NixFormatException($"the text '{name}' is hashed by {hash.Algorithm.Name()}: Nix has SHA-256 only for texts");
            return OfReferring(storeDirectory, "text", references, refersToItself: false, hash.Digest, name);
        }
        if (method is ContentAddressMethod.NixArchive && hash.Algorithm is NixHashAlgorithm.Sha256)
            return OfReferring(storeDirectory, "source", references, refersToItself, hash.Digest, name);
        if (refersToItself || references?.Any() is true)
            throw new NixFormatException($"fixed output derivation '{name}' is not allowed to refer to other store paths");
        if (method is ContentAddressMethod.Git && hash.Algorithm is not (NixHashAlgorithm.Sha1 or NixHashAlgorithm.Sha256))
            throw new NixFormatException($"Git file ingestion must use SHA-1 or SHA-256 hash, but instead using: {hash.Algorithm.Name()}");
        var inner = $"fixed:out:{method.Prefix()}{hash.ToString(NixHashFormat.Base16)}:";
        return OfDigest(storeDirectory, "output:out", Sha256.Hash(Encoding.ASCII.GetBytes(inner)), name);
    }

    /// <summary>Of an output of a derivation.</summary>
    /// <param name="storeDirectory">The store directory.</param>
    /// <param name="output">The output's name.</param>
    /// <param name="digest">The derivation's hash, modulo the ways its inputs are fetched.</param>
    /// <param name="derivationName">The derivation's name, without <c>.drv</c>.</param>
    /// <exception cref="NixFormatException">No path can have the resulting name.</exception>
    public static StorePath OfOutput(string storeDirectory, string output, ReadOnlySpan<byte> digest, string derivationName) =>
        OfDigest(storeDirectory, $"output:{output}", digest, OutputName(derivationName, output));

    /// <summary>
    /// A path that nothing else has, for what a derivation makes until its own path is known or free (DerivationBuilderImpl::makeFallbackPath in
    /// src/libstore/unix/build/derivation-builder.cc).
    /// </summary>
    /// <param name="storeDirectory">The store directory.</param>
    /// <param name="derivation">What makes it.</param>
    /// <param name="output">Which output.</param>
    /// <param name="taken">Its path where that is known; null else.</param>
    public static StorePath OfScratch(string storeDirectory, StorePath derivation, string output, StorePath? taken) => OfDigest(
        storeDirectory,
        $"rewrite:{derivation.BaseName}:{(taken is { } path ? path.BaseName : $"name:{output}")}",
        new byte[32],
        taken?.Name ?? OutputName(derivation.DerivationName, output));

    /// <summary>The name an output has in the store.</summary>
    public static string OutputName(string derivationName, string output) => output is "out" ? derivationName : $"{derivationName}-{output}";

    /// <summary>Of a type with references: they are told in their order, each once.</summary>
    private static StorePath OfReferring(
        string storeDirectory, string type, IEnumerable<StorePath>? references, bool refersToItself, ReadOnlySpan<byte> digest, string name)
    {
        StorePath[] ordered = [.. references ?? []];
        Array.Sort(ordered);
        using var text = new ByteText(64 + ((ordered.Length + 1) * 128));
        text.Append(type);
        for (var i = 0; i < ordered.Length; i++)
        {
            if (i > 0 && ordered[i] == ordered[i - 1])
                continue;
            text.Append((byte)':');
            text.Append(storeDirectory);
            text.Append((byte)'/');
            text.Append(ordered[i].BaseName);
        }
        if (refersToItself)
            text.Append(":self");
        return OfFingerprint(text, storeDirectory, digest, name);
    }

    private static StorePath OfDigest(string storeDirectory, string type, ReadOnlySpan<byte> digest, string name)
    {
        using var text = new ByteText();
        text.Append(type);
        return OfFingerprint(text, storeDirectory, digest, name);
    }

    /// <param name="text">The type, with the references that belong to it; the rest is appended.</param>
    /// <param name="storeDirectory">The store directory.</param>
    /// <param name="digest">Of the content, or of what makes it.</param>
    /// <param name="name">The name.</param>
    private static StorePath OfFingerprint(ByteText text, string storeDirectory, ReadOnlySpan<byte> digest, string name)
    {
        text.Append(":sha256:");
        text.AppendHexadecimal(digest);
        text.Append((byte)':');
        text.Append(storeDirectory);
        text.Append((byte)':');
        text.Append(name);
        var baseName = $"{Base32.Encode(Fold(Sha256.Hash(text.Written)))}-{name}";
        return FaultOfName(name) is { } fault
            ? throw new NixFormatException($"path '{baseName}' is not a valid store path: {fault}")
            : new StorePath(baseName);
    }

    /// <summary>A digest made shorter by xor: each byte beyond the end is put over one from the beginning.</summary>
    internal static byte[] Fold(ReadOnlySpan<byte> digest)
    {
        var folded = digest[..DigestKept].ToArray();
        for (var i = DigestKept; i < digest.Length; i++)
            folded[i % DigestKept] ^= digest[i];
        return folded;
    }
}
