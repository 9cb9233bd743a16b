using System.Buffers;

namespace Nix.Posix;

/// <summary>
/// Names of the short-lived entries that stand beside a file or link while it is replaced: <c>.ask-nix-xxxxxxxx.tmp</c>. The pattern
/// is narrow so that cleaning up can never take anything that is not ours.
/// </summary>
internal static class TemporaryName
{
    internal const string Pattern = Prefix + "*" + Suffix;

    private const string Prefix = ".ask-nix-";
    private const string Suffix = ".tmp";
    private const string Alphabet = "0123456789abcdefghijklmnopqrstuv";
    private const int RandomLength = 8;
    private static readonly SearchValues<char> s_alphabet = SearchValues.Create(Alphabet);

    internal static unsafe string Next()
    {
        Span<byte> random = stackalloc byte[RandomLength];
        fixed (byte* bytes = random)
        {
            // The kernel's own source: .NET's generator needs OpenSSL, which a machine may lack.
            if (Libc.GetRandom(bytes, RandomLength, 0) != RandomLength)
                throw PosixException.Last("getrandom", path: null);
        }
        Span<char> letters = stackalloc char[RandomLength];
        for (var i = 0; i < RandomLength; i++)
            letters[i] = Alphabet[random[i] & 31];
        return string.Concat(Prefix, letters, Suffix);
    }

    internal static bool IsOurs(ReadOnlySpan<char> name) =>
        name.Length == Prefix.Length + RandomLength + Suffix.Length
        && name.StartsWith(Prefix, StringComparison.Ordinal)
        && name.EndsWith(Suffix, StringComparison.Ordinal)
        && !name.Slice(Prefix.Length, RandomLength).ContainsAnyExcept(s_alphabet);
}
