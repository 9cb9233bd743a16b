using System.Globalization;

namespace Nix.Store;

/// <summary>A store path whose files a profile shows.</summary>
/// <param name="Path">The path.</param>
/// <param name="IsActive">Whether it is shown.</param>
/// <param name="Priority">Of two with the same file the lower number wins.</param>
public sealed record ProfilePackage(string Path, bool IsActive = true, int Priority = ProfilePackage.UsualPriority)
{
    /// <summary>Of a package that says nothing (meta.priority).</summary>
    public const int UsualPriority = 5;

    /// <summary>Reads what builtin:buildenv is told: of each package whether it is active, its priority, how many outputs, and those.</summary>
    /// <exception cref="ProfileException">It is not of that form.</exception>
    internal static IReadOnlyList<ProfilePackage> Parse(string text)
    {
        var words = text.Split((char[])[' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        List<ProfilePackage> packages = [];
        for (var at = 0; at < words.Length;)
        {
            if (at + 2 >= words.Length || !TryNumber(words[at + 1], out var priority) || !TryNumber(words[at + 2], out var outputs) || at + 3 + outputs > words.Length || outputs < 0)
                throw new ProfileException("The packages of an environment are not told in the form 'ACTIVE PRIORITY COUNT OUTPUT...'.", "Evaluate the environment again.");
            foreach (var path in words.AsSpan(at + 3, outputs))
                packages.Add(new ProfilePackage(path, words[at] != "false", priority));
            at += 3 + outputs;
        }
        return packages;
    }

    private static bool TryNumber(string word, out int number) => int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
