using System.Collections.Immutable;

namespace Nixos.Machines;

/// <summary>
/// The environment that programs get. The runtime's and the loader's own variables stay out of every child; a machine with another
/// root gets a store, a state and a configuration below that root, so that nothing it does touches this machine's.
/// </summary>
internal sealed class ToolEnvironment(Machine machine, ImmutableSortedDictionary<string, string> inherited)
{
    public ImmutableSortedDictionary<string, string> Variables
    {
        get
        {
            var variables = inherited.Where(variable => !IsOfTheRuntime(variable.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal);
            return machine.IsThisOne ? variables : BelowRoot(variables);
        }
    }

    private static bool IsOfTheRuntime(string name) =>
        name.StartsWith("DOTNET_", StringComparison.Ordinal) || name.StartsWith("LD_", StringComparison.Ordinal) || name == "MSBuildSDKsPath";

    // Where a relocated Nix finds its own programs is no matter of the machine it works on.
    private static bool IsOfThisMachinesNix(string name) =>
        name.StartsWith("NIX_", StringComparison.Ordinal) && name is not ("NIX_BIN_DIR" or "NIX_LIBEXEC_DIR");

    private ImmutableSortedDictionary<string, string> BelowRoot(ImmutableSortedDictionary<string, string> variables) =>
        variables.RemoveRange(variables.Keys.Where(IsOfThisMachinesNix))
            .SetItem("NIX_STORE_DIR", machine.Below("/nix/store"))
            .SetItem("NIX_STATE_DIR", machine.Below("/nix/var/nix"))
            .SetItem("NIX_LOG_DIR", machine.Below("/nix/var/log/nix"))
            .SetItem("NIX_CONF_DIR", machine.Below("/etc/nix"))
            .SetItem("NIX_PATH", $"nixpkgs={machine.ChannelProfile}/nixos:nixos-config={machine.ConfigurationDirectory}/configuration.nix")
            .SetItem("NIXOS_MACHINE_ROOT", machine.Root)
            .SetItem("HOME", machine.Below("/root"))
            .SetItem("XDG_CACHE_HOME", machine.Below("/root/.cache"))
            .SetItem("XDG_STATE_HOME", machine.Below("/root/.local/state"))
            .SetItem("XDG_CONFIG_HOME", machine.Below("/root/.config"))
            .SetItem("XDG_DATA_HOME", machine.Below("/root/.local/share"));
}
