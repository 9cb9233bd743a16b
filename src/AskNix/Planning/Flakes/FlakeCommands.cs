using System.Collections.Immutable;

namespace AskNix.Planning.Flakes;

/// <summary>
/// The argument vectors of the nix command for flakes. Every one carries the two features, so that it works where they are not
/// switched on, and none but the renewal of a lock in a copy may write a lock file.
/// </summary>
public static class FlakeCommands
{
    private static readonly Version s_updateNamesInputs = new(2, 19);

    public static ImmutableArray<string> Check(string reference, bool offline) =>
        [.. Nix(offline), "flake", "check", reference, "--no-write-lock-file"];

    public static ImmutableArray<string> Show(string reference, bool offline) =>
        [.. Nix(offline), "flake", "show", "--json", reference, "--no-write-lock-file"];

    public static ImmutableArray<string> Metadata(string reference, bool offline) =>
        [.. Nix(offline), "flake", "metadata", "--json", reference, "--no-write-lock-file"];

    /// <summary>
    /// Renews the lock file where the reference leads. Since 2.19 <c>nix flake update</c> takes the names of inputs and the flake as
    /// <c>--flake</c>; before that it took the flake, and single inputs were renewed by <c>nix flake lock --update-input</c>
    /// (release notes 2.19 of the Nix manual).
    /// </summary>
    /// <param name="inputs">Empty for all.</param>
    public static ImmutableArray<string> Update(Version nix, string reference, ImmutableArray<string> inputs, bool offline)
    {
        var named = inputs.IsDefault ? [] : inputs;
        if (nix >= s_updateNamesInputs)
            return [.. Nix(offline), "flake", "update", .. named, "--flake", reference];
        return named.IsEmpty
            ? [.. Nix(offline), "flake", "update", reference]
            : [.. Nix(offline), "flake", "lock", reference, .. named.SelectMany(input => (string[])["--update-input", input])];
    }

    /// <summary>The version in what <c>nix --version</c> prints; the last word of its line, whoever made it.</summary>
    public static Version VersionIn(string output)
    {
        var word = output.Split('\n')[0].Trim().Split(' ')[^1];
        var digits = word.TakeWhile(letter => char.IsAsciiDigit(letter) || letter == '.').ToArray();
        return Version.TryParse(new string(digits).Trim('.'), out var version) ? version : s_updateNamesInputs;
    }

    private static ImmutableArray<string> Nix(bool offline) =>
    [
        "nix", "--extra-experimental-features", "nix-command flakes", "--log-format", "internal-json",
        .. offline ? (string[])["--offline"] : [],
    ];
}
