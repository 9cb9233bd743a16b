using AskNix.Errors;
using Nix.Posix;
using Nixos.Machines;

namespace AskNix.Planning.Store;

/// <summary>Which system the machine runs: the one activated last, or, where none was since the start, the one of its profile.</summary>
internal sealed class SystemInUse(Machine machine)
{
    /// <summary>Its store path; null where there is none.</summary>
    public string? PathOrNull => Resolved(machine.CurrentSystem) ?? Resolved(machine.SystemProfile);

    /// <exception cref="AskNixException">There is none.</exception>
    public string Path => PathOrNull ?? throw new AskNixException(
        ErrorCode.NoMachine,
        $"There is no NixOS system here: {machine.CurrentSystem} does not exist.",
        "Run this on a NixOS machine, name another machine's root with --root, or try the demonstration with --demo.");

    private static string? Resolved(string link)
    {
        try
        {
            return RealPath.Of(link);
        }
        catch (PosixException)
        {
            return null;
        }
    }
}
