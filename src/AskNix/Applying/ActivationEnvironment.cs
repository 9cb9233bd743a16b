using System.Collections.Immutable;
using Nixos.Machines;

namespace AskNix.Applying;

/// <summary>What switch-to-configuration may see: as little as nixos-rebuild gives it, and the root of a machine that is not this one.</summary>
internal static class ActivationEnvironment
{
    private static readonly string[] s_passed = ["PATH", "LOCALE_ARCHIVE", "NIXOS_NO_CHECK", "NIXOS_MACHINE_ROOT"];

    public static ImmutableSortedDictionary<string, string> For(Machine machine) =>
        machine.ToolEnvironment.Where(variable => s_passed.Contains(variable.Key, StringComparer.Ordinal))
            .ToImmutableSortedDictionary(StringComparer.Ordinal)
            .SetItem("NIXOS_INSTALL_BOOTLOADER", "0");
}
