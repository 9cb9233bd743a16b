using Nix.Posix;
using Nixos.Machines;

namespace AskNix.Planning.Configurations;

/// <summary>The system that runs.</summary>
internal static class RunningSystem
{
    /// <returns>Its store path; null where none runs.</returns>
    public static string? Of(Machine machine) => DurableLink.ReadLink(machine.CurrentSystem);
}
