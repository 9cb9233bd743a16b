using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AskNix.Planning.Projects;

/// <summary>
/// A part that configurations are composed of: a file of <c>Data/configuration</c>. Comment lines of the form <c># key: values</c> at
/// its top say when it is taken and what it brings besides its options; a file <c>NAME.2.nix</c> says the same as <c>NAME.nix</c> in
/// the options of older releases.
/// </summary>
/// <param name="Name">Such as <c>gnome</c>.</param>
/// <param name="Variant">1 for the newest way to say it.</param>
/// <param name="Keys">The values of each key at the top.</param>
/// <param name="Body">The lines between the braces.</param>
internal sealed partial record ConfigurationPart(string Name, int Variant, ImmutableDictionary<string, ImmutableArray<string>> Keys, string Body)
{
    public ImmutableArray<string> Words => Get("words");

    /// <summary>Other parts it cannot do without.</summary>
    public ImmutableArray<string> Needs => Get("needs");

    /// <summary>Packages it brings.</summary>
    public ImmutableArray<string> Packages => Get("packages");

    /// <summary>Groups its user has to be in.</summary>
    public ImmutableArray<string> Groups => Get("groups");

    /// <summary>TCP ports it is reached by.</summary>
    public ImmutableArray<string> Ports => Get("ports");

    /// <summary>When it is taken without being asked for: <c>yes</c>, <c>uefi</c> or <c>bios</c>.</summary>
    public string? Always => Get("always").FirstOrDefault();

    public bool IsDesktop => Get("kind").Contains("desktop");

    public bool NeedsUnfree => !Get("unfree").IsEmpty;

    /// <summary>The options it sets, as far as they stand on lines of their own at its top level.</summary>
    public ImmutableArray<string> Options => [.. Setting().Matches(Body).Select(match => match.Groups["name"].Value)];

    /// <param name="fileName">Without extension, such as <c>31-gnome.2</c>.</param>
    public static ConfigurationPart Read(string fileName, string text)
    {
        var name = fileName[(fileName.IndexOf('-', StringComparison.Ordinal) + 1)..].Split('.');
        var lines = text.Split('\n');
        var keys = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var at = 0;
        for (; lines[at].StartsWith("# ", StringComparison.Ordinal); at++)
        {
            var parts = lines[at][2..].Split(": ", 2);
            keys[parts[0]] = [.. parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        }
        var body = lines[(at + 1)..Array.LastIndexOf(lines, "}")];
        return new ConfigurationPart(name[0], name.Length > 1 ? int.Parse(name[1]) : 1, keys.ToImmutable(), string.Join('\n', body));
    }

    private ImmutableArray<string> Get(string key) => Keys.TryGetValue(key, out var values) ? values : [];

    [GeneratedRegex(@"^  (?<name>[A-Za-z][\w.""-]*) =", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Setting();
}
