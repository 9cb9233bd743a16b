using System.Text.RegularExpressions;

namespace Nix.Store.Daemon;

/// <summary>Which of the settings sent a daemon said it ignores. Its answer does not tell; only its messages do.</summary>
internal sealed partial class IgnoredSettings
{
    private readonly List<string> _names = [];

    internal IReadOnlyList<string> Names => _names;

    internal void Read(DaemonEvent told)
    {
        if (told is not DaemonEvent.Message { Text: var text })
            return;
        if (Restricted().Match(text) is { Success: true } restricted)
            Add(restricted.Groups["name"].Value);
        else if (text.Contains("ignoring untrusted substituter", StringComparison.Ordinal))
            Add("substituters");
    }

    private void Add(string name)
    {
        if (!_names.Contains(name))
            _names.Add(name);
    }

    /// <summary>As all Nix versions from 2.4 word it (daemon.cc).</summary>
    [GeneratedRegex("ignoring the (?:client-specified|user-specified) setting '(?<name>[^']+)'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Restricted();
}
