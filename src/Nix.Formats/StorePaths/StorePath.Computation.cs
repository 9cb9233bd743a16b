using System.Text;

namespace Nix.Formats;

/// <content>Paths from what they are made of (manual: store path specification).</content>
public readonly partial record struct StorePath
{
    private const int DigestKept = 20;

    /// <summary>Of a text: its path depends on its bytes and on what it refers to.</summary>
    /// <exception cref="NixFormatException">No path can have that name.</exception>
    public static StorePath OfText(string storeDirectory, string name, ReadOnlySpan<byte> contents, IEnumerable<StorePath> references) =>
        OfDigest(storeDirectory, References("text", storeDirectory, references, refersToItself: false), Sha256.Hash(contents), name);

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
            return OfDigest(storeDirectory, References("text", storeDirectory, references, refersToItself: false), hash.Digest, name);
        }
        if (method is ContentAddressMethod.NixArchive && hash.Algorithm is NixHashAlgorithm.Sha256)
            return OfDigest(storeDirectory, References("source", storeDirectory, references, refersToItself), hash.Digest, name);
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

    private static string References(string type, string storeDirectory, IEnumerable<StorePath>? references, bool refersToItself) =>
        $"{type}{string.Concat((references ?? []).Distinct().Order().Select(path => $":{path.In(storeDirectory)}"))}{(refersToItself ? ":self" : "")}";

    private static StorePath OfDigest(string storeDirectory, string type, ReadOnlySpan<byte> digest, string name)
    {
        var full = Sha256.Hash(Encoding.UTF8.GetBytes($"{type}:sha256:{Convert.ToHexStringLower(digest)}:{storeDirectory}:{name}"));
        var baseName = $"{Base32.Encode(Fold(full))}-{name}";
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
