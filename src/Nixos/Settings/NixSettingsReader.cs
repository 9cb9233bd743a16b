namespace Nixos.Settings;

/// <summary>Reads the configuration of Nix: nix.conf of the system and of the user, and NIX_CONFIG (nix.conf(5)).</summary>
/// <param name="environment">The environment variables.</param>
/// <param name="systemDirectory">Where the system's own nix.conf is, unless NIX_CONF_DIR says it.</param>
/// <param name="warn">Takes what Nix would warn of.</param>
public sealed class NixSettingsReader(IReadOnlyDictionary<string, string> environment, string systemDirectory, Action<string> warn)
{
    const int DeepestInclude = 64;
    const string Features = "experimental-features";

    /// <summary>The directory of the system's nix.conf and registry.json.</summary>
    public string SystemDirectory { get; } = Variable(environment, "NIX_CONF_DIR") ?? systemDirectory;

    /// <summary>The directories of the user's, in the order in which they are looked at: the first one's settings hold.</summary>
    public IReadOnlyList<string> UserDirectories { get; } =
    [
        Variable(environment, "NIX_CONFIG_HOME") ?? Path.Combine(Variable(environment, "XDG_CONFIG_HOME") ?? Path.Combine(environment.GetValueOrDefault("HOME", "/"), ".config"), "nix"),
        .. (Variable(environment, "XDG_CONFIG_DIRS") ?? "/etc/xdg").Split(':', StringSplitOptions.RemoveEmptyEntries).Select(directory => Path.Combine(directory, "nix")),
    ];

    /// <summary>Everything that is set.</summary>
    /// <exception cref="NixSettingsException">A file is no configuration.</exception>
    public NixSettings Read()
    {
        var settings = ReadSystem();
        var files = environment.GetValueOrDefault("NIX_USER_CONF_FILES") is { } named
            ? named.Split(':', StringSplitOptions.RemoveEmptyEntries)
            : UserDirectories.Select(directory => Path.Combine(directory, "nix.conf"));
        foreach (string file in files.Reverse())
            ApplyFile(settings, file, overrides: true);
        if (environment.GetValueOrDefault("NIX_CONFIG") is { } text)
            Apply(settings, text, "NIX_CONFIG", overrides: true);
        return settings;
    }

    /// <summary>What the system's own file sets, and no more: what its daemon goes by.</summary>
    /// <exception cref="NixSettingsException">It is no configuration.</exception>
    public NixSettings ReadSystem()
    {
        var settings = new NixSettings(warn);
        ApplyFile(settings, Path.Combine(SystemDirectory, "nix.conf"), overrides: false);
        return settings;
    }

    static string? Variable(IReadOnlyDictionary<string, string> environment, string name) => environment.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    void ApplyFile(NixSettings settings, string file, bool overrides)
    {
        if (TryRead(file) is { } text)
            Apply(settings, text, file, overrides);
    }

    static string? TryRead(string file)
    {
        try
        {
            // Most of them are not there: each start would pay for an exception.
            return File.Exists(file) ? File.ReadAllText(file) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Experimental features come first, since they decide which other settings there are; NIX_PATH holds over what files say of the search path.</summary>
    void Apply(NixSettings settings, string text, string file, bool overrides)
    {
        var lines = new List<(string Name, string Value)>();
        Parse(text, file, lines, depth: 0);
        foreach ((string name, string value) in lines.OrderBy(line => line.Name is Features or "extra-" + Features ? 0 : 1))
        {
            if (name is not ("nix-path" or "extra-nix-path") || !environment.ContainsKey("NIX_PATH"))
                settings.Set(name, value, overrides);
        }
    }

    static void Parse(string text, string file, List<(string Name, string Value)> lines, int depth)
    {
        foreach (string line in text.Split('\n').Select(static line => line.Split('#')[0]))
        {
            string[] words = line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            switch (words)
            {
                case []:
                    break;
                case ["include" or "!include", var included]:
                    Include(Path.Combine(Path.GetDirectoryName(file) ?? "", included), file, words[0] == "include", lines, depth);
                    break;
                case [not ("include" or "!include"), "=", ..]:
                    lines.Add((words[0], string.Join(' ', words[2..])));
                    break;
                default:
                    throw new NixSettingsException($"syntax error in configuration line '{line}' in \"{file}\"");
            }
        }
    }

    static void Include(string included, string file, bool mustBeThere, List<(string Name, string Value)> lines, int depth)
    {
        if (depth == DeepestInclude)
            throw new NixSettingsException($"file \"{included}\" included from \"{file}\" lies deeper than {DeepestInclude} files within one another");
        if (!Path.Exists(included))
        {
            if (mustBeThere)
                throw new NixSettingsException($"file \"{included}\" included from \"{file}\" not found");
            return;
        }

        if (TryRead(included) is { } text)
            Parse(text, included, lines, depth + 1);
    }
}
