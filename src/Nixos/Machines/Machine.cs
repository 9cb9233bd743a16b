using System.Collections.Immutable;

namespace Nixos.Machines;

/// <summary>A NixOS machine: a root directory and the environment its tools run in. Everything else is found below that root.</summary>
public sealed class Machine
{
    private readonly ImmutableSortedDictionary<string, string> _environment;

    /// <param name="root">Absolute path; <c>/</c> for the machine this runs on.</param>
    /// <param name="environment">The environment of this process.</param>
    public Machine(string root, IReadOnlyDictionary<string, string> environment)
    {
        if (!Path.IsPathRooted(root))
            throw new ArgumentException("the root of a machine is an absolute path", nameof(root));
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        _environment = environment.ToImmutableSortedDictionary(StringComparer.Ordinal);
        ToolEnvironment = new ToolEnvironment(this, _environment).Variables;
    }

    /// <summary>Absolute, without a trailing slash except for <c>/</c> itself.</summary>
    public string Root { get; }

    /// <summary>Whether this is the machine the program runs on.</summary>
    public bool IsThisOne => Root == "/";

    public string SystemProfile => Below("/nix/var/nix/profiles/system");

    public string ChannelProfile => Below("/nix/var/nix/profiles/per-user/root/channels");

    public string CurrentSystem => Below("/run/current-system");

    public string BootedSystem => Below("/run/booted-system");

    public string ConfigurationDirectory => Below("/etc/nixos");

    public string StoreDirectory => ToolEnvironment.GetValueOrDefault("NIX_STORE_DIR", "/nix/store");

    public string StateDirectory => ToolEnvironment.GetValueOrDefault("NIX_STATE_DIR", "/nix/var/nix");

    /// <summary>Where pins keep their links: roots with the reason in their name.</summary>
    public string PinDirectory => Path.Combine(StateDirectory, "gcroots", "ask-nix");

    /// <summary>The variables for programs that work on this machine.</summary>
    public ImmutableSortedDictionary<string, string> ToolEnvironment { get; }

    /// <summary>The value of a variable of this process's environment; null when it is unset or empty.</summary>
    public string? Variable(string name) => _environment.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>Where a path of the machine stands in this process's file system.</summary>
    public string Below(string absolute) => IsThisOne ? absolute : Root + absolute;
}
