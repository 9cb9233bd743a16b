using System.Buffers;
using System.Text;
using Nix.Formats;

namespace Nix.Evaluation.Stores;

/// <summary>Store paths from what they are made of (manual: store path specification).</summary>
static class StorePathComputation
{
    const int DigestKept = 20;

    /// <summary>A text whose path depends on its bytes and on what it refers to.</summary>
    public static StorePath OfText(string store, string name, ReadOnlySpan<byte> contents, IEnumerable<StorePath> references)
    {
        string type = string.Concat(references.Order().Select(path => $":{path.In(store)}"));
        return Of(store, $"text{type}", Convert.ToHexStringLower(Sha256.Hash(contents)), name);
    }

    /// <summary>Something whose hash is known beforehand.</summary>
    /// <param name="store">The store directory.</param>
    /// <param name="name">The name.</param>
    /// <param name="hash">The hash of the archive, or of the content.</param>
    /// <param name="isRecursive">Whether it is of the archive.</param>
    /// <param name="references">What it refers to; only for an archive hashed by SHA-256.</param>
    public static StorePath OfFixedOutput(string store, string name, NixHash hash, bool isRecursive, IEnumerable<StorePath>? references = null)
    {
        if (isRecursive && hash.Algorithm == NixHashAlgorithm.Sha256)
        {
            string type = string.Concat((references ?? []).Order().Select(path => $":{path.In(store)}"));
            return Of(store, $"source{type}", Convert.ToHexStringLower(hash.Digest), name);
        }

        string inner = $"fixed:out:{(isRecursive ? "r:" : "")}{hash.ToString(NixHashFormat.Base16)}:";
        return Of(store, "output:out", Convert.ToHexStringLower(Sha256.Hash(Encoding.ASCII.GetBytes(inner))), name);
    }

    /// <summary>An output of a derivation.</summary>
    public static StorePath OfOutput(string store, string output, ReadOnlySpan<byte> digest, string derivationName) =>
        Of(store, $"output:{output}", Convert.ToHexStringLower(digest), output == "out" ? derivationName : $"{derivationName}-{output}");

    /// <summary>What Nix says of a name that no store path can have; null for a good one.</summary>
    public static string? FaultOfName(string name)
    {
        if (name.Length == 0)
            return "name must not be empty";
        if (name.Length > StorePath.MaximumNameLength)
            return $"name '{name}' must be no longer than {StorePath.MaximumNameLength} characters";
        if (name[0] == '.')
        {
            if (name is "." or "..")
                return $"name '{name}' is not valid";
            if (name.StartsWith(".-", StringComparison.Ordinal))
                return $"name '{name}' is not valid: first dash-separated component must not be '.'";
            if (name.StartsWith("..-", StringComparison.Ordinal))
                return $"name '{name}' is not valid: first dash-separated component must not be '..'";
        }

        int at = name.AsSpan().IndexOfAnyExcept(NameCharacters);
        return at < 0 ? null : $"name '{name}' contains illegal character '{name[at]}'";
    }

    static readonly SearchValues<char> NameCharacters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+-._?=");

    static StorePath Of(string store, string type, string digest, string name)
    {
        byte[] full = Sha256.Hash(Encoding.UTF8.GetBytes($"{type}:sha256:{digest}:{store}:{name}"));
        string baseName = $"{Base32.Encode(Fold(full))}-{name}";
        return FaultOfName(name) is { } fault
            ? throw new NixFormatException($"path '{baseName}' is not a valid store path: {fault}")
            : StorePath.ParseBaseName(baseName);
    }

    /// <summary>A digest made shorter by xor: each byte beyond the end is put over one from the beginning.</summary>
    static byte[] Fold(byte[] digest)
    {
        byte[] folded = new byte[DigestKept];
        for (int i = 0; i < digest.Length; i++)
            folded[i % DigestKept] ^= digest[i];
        return folded;
    }
}
