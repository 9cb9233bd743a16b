using System.Buffers;

namespace AskNix.Plans;

/// <summary>Quotes argument vectors for display only; nothing is ever run through a shell.</summary>
public static class ShellQuoting
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./-_#^");

    public static string Quote(IEnumerable<string> arguments) => string.Join(' ', arguments.Select(Quote));

    // A word that begins with # is a comment; elsewhere, as in nixpkgs#hello, it is a character like any other.
    public static string Quote(string argument) =>
        argument.Length > 0 && argument[0] != '#' && !argument.AsSpan().ContainsAnyExcept(Plain) ? argument : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
