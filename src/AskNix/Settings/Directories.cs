using AskNix.Errors;

namespace AskNix.Settings;

/// <summary>Where this program keeps its files, under the XDG base directory specification; each directory is ask-nix's own.</summary>
public sealed record Directories(string Config, string State, string Cache, string Data)
{
    public string ConfigFile => Path.Combine(Config, "config.json");

    public string Plugins => Path.Combine(Config, "plugins");

    public string HistoryFile => Path.Combine(State, "history.db");

    public string Demo => Path.Combine(Data, "demo");

    /// <summary>The directories an environment asks for. A relative XDG path counts as unset, as the specification wants.</summary>
    /// <param name="environment">The variables.</param>
    /// <param name="accountHome">The home folder that the account names, for where HOME is not set, as under a service manager; / says that it has none.</param>
    /// <exception cref="AskNixException">Neither an XDG variable nor HOME nor the account tells the place.</exception>
    public static Directories FromEnvironment(IReadOnlyDictionary<string, string> environment, string accountHome)
    {
        return new Directories(
            Own("XDG_CONFIG_HOME", ".config"), Own("XDG_STATE_HOME", ".local/state"), Own("XDG_CACHE_HOME", ".cache"), Own("XDG_DATA_HOME", ".local/share"));

        string Own(string variable, string belowHome)
        {
            if (environment.TryGetValue(variable, out var place) && Path.IsPathRooted(place))
                return Path.Combine(place, "ask-nix");
            if (environment.TryGetValue("HOME", out var home) && Path.IsPathRooted(home))
                return Path.Combine(home, belowHome, "ask-nix");
            if (accountHome != "/")
                return Path.Combine(accountHome, belowHome, "ask-nix");
            throw new AskNixException(
                ErrorCode.NotAvailable, $"Neither {variable} nor HOME names a directory, nor does the account.", $"Set HOME, or {variable} to an absolute path.");
        }
    }
}
