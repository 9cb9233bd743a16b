using Nix.Evaluation.Errors;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Hashes;

/// <summary>Hashes, algorithms and forms as programs write them.</summary>
static class HashNames
{
    /// <summary>The algorithm of a name.</summary>
    public static NixHashAlgorithm Algorithm(string name, int position, Evaluator evaluator)
    {
        var found = Find(name, evaluator);
        return found == NixHashAlgorithm.None
            ? throw evaluator.Error(ErrorKind.Evaluation, position, $"unknown hash algorithm '{name}', expect 'blake3', 'md5', 'sha1', 'sha256', or 'sha512'")
            : found;
    }

    /// <summary>The algorithm of a name; none where there is no such.</summary>
    public static NixHashAlgorithm Find(ReadOnlySpan<char> name, Evaluator evaluator)
    {
        var found = NixHashAlgorithms.Find(name);
        return found != NixHashAlgorithm.Blake3 || evaluator.Settings.Has(ExperimentalFeature.Blake3Hashes)
            ? found
            : throw evaluator.Error(ErrorKind.Evaluation, 0,
                "experimental Nix feature 'blake3-hashes' is disabled; add '--extra-experimental-features blake3-hashes' to enable it");
    }

    public static NixHashFormat Format(string name, Evaluator evaluator) => name switch
    {
        "base16" => NixHashFormat.Base16,
        "nix32" or "base32" => NixHashFormat.Base32,
        "base64" => NixHashFormat.Base64,
        "sri" => NixHashFormat.Sri,
        _ => throw evaluator.Error(ErrorKind.Evaluation, 0, $"unknown hash format '{name}', expect 'base16', 'base32', 'base64', or 'sri'"),
    };

    /// <summary>A hash in any form, with its algorithm before it or without.</summary>
    public static NixHash Parse(string text, NixHashAlgorithm expected, Evaluator evaluator)
    {
        int separator = text.AsSpan().IndexOfAny(':', '-');
        if (separator < 0 && expected == NixHashAlgorithm.None)
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"hash '{text}' does not include a type, nor is the type otherwise known from context");
        var named = separator < 0 ? expected : Find(text.AsSpan(0, separator), evaluator);
        if (named == NixHashAlgorithm.None)
            Algorithm(text[..separator], 0, evaluator);
        if (expected != NixHashAlgorithm.None && named != expected)
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"hash '{text}' should have type '{expected.Name()}'");
        try
        {
            return NixHash.Parse(text, expected);
        }
        catch (NixFormatException failure)
        {
            string rest = text[(separator + 1)..];
            string kind = separator >= 0 && text[separator] == '-' ? "SRI hash" : "hash";
            throw evaluator.Error(ErrorKind.Evaluation, 0, kind == "SRI hash"
                ? $"invalid SRI hash '{rest}', length {rest.TrimEnd('=').Length * 6 / 8} != expected length {named.DigestLength()}"
                : $"hash '{rest}' has wrong length for hash algorithm '{named.Name()}'", failure);
        }
    }

    /// <summary>A hash that may be left empty, which then means zeros, with a warning.</summary>
    public static NixHash ParseOrEmpty(string text, NixHashAlgorithm algorithm, Evaluator evaluator)
    {
        if (text.Length > 0)
            return Parse(text, algorithm, evaluator);
        if (algorithm == NixHashAlgorithm.None)
            throw evaluator.Error(ErrorKind.Evaluation, 0, "empty hash requires explicit hash algorithm");
        var zeros = new NixHash(algorithm, new byte[algorithm.DigestLength()]);
        evaluator.Host.Warn($"found empty hash, assuming '{zeros.ToString(NixHashFormat.Sri)}'", isFromProgram: false);
        return zeros;
    }
}
