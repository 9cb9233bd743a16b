using Nix.Posix;
using Nixos.Machines;

namespace AskNix.Planning.HomeManager;

/// <summary>Whose home is meant and where its parts stand: the person who runs the program, on another root its root user.</summary>
public sealed class HomeFolders(Machine machine)
{
    /// <summary>The login name.</summary>
    public string UserName => machine.IsThisOne ? User.Current.Name : "root";

    /// <summary>The home folder, as the programs of the machine see it.</summary>
    public string Home => Variable("HOME") ?? User.Current.Home;

    /// <summary><c>$XDG_CONFIG_HOME</c>.</summary>
    public string Config => Variable("XDG_CONFIG_HOME") ?? Path.Combine(Home, ".config");

    /// <summary>The folders that may hold the profile, the newer place first.</summary>
    public IEnumerable<string> Profiles =>
    [
        Path.Combine(Variable("XDG_STATE_HOME") ?? Path.Combine(Home, ".local", "state"), "nix", "profiles"),
        machine.Below($"/nix/var/nix/profiles/per-user/{UserName}"),
    ];

    private string? Variable(string name) => machine.ToolEnvironment.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
