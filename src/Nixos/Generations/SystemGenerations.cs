using Nix.Posix;
using Nix.Store;
using Nixos.Machines;

namespace Nixos.Generations;

/// <summary>
/// The generations of a machine's system, straight from the file system: no process is started and no right is needed beyond reading.
/// Whatever else lies beside the profile is listed as foreign and left alone.
/// </summary>
public sealed class SystemGenerations(Machine machine)
{
    private readonly Profile _profile = new(machine.SystemProfile);

    /// <exception cref="PosixException">The folder of the profile may not be read.</exception>
    public SystemHistory Read() => Describe(_profile.Read());

    /// <summary>Adds to what a profile says what its systems say, and what of them runs.</summary>
    public SystemHistory Describe(ProfileState state)
    {
        var running = Target(machine.CurrentSystem);
        var booted = Target(machine.BootedSystem);
        return new SystemHistory(
            [.. state.Generations.Select(generation => Describe(generation, running, booted))],
            state.CurrentTarget,
            running,
            booted,
            [.. state.Foreign]);
    }

    private static SystemGeneration Describe(Generation generation, string? running, string? booted)
    {
        var contents = generation.Exists ? SystemContentsReader.Read(generation.LinkPath) : SystemContents.None;
        // A specialisation is a system of its own in the store, reached only through the generation it is a variant of.
        string[] systems = [generation.Target, .. contents.Specialisations.Select(name => Target(Path.Combine(generation.LinkPath, "specialisation", name))).OfType<string>()];
        return new SystemGeneration(
            generation.Number,
            generation.CreatedAt,
            generation.Target,
            contents,
            generation.IsCurrent,
            booted is not null && systems.Contains(booted, StringComparer.Ordinal),
            running is not null && systems.Contains(running, StringComparer.Ordinal),
            generation.Exists);
    }

    private static string? Target(string link)
    {
        try
        {
            return DurableLink.ReadLink(link);
        }
        catch (PosixException)
        {
            return null;
        }
    }
}
