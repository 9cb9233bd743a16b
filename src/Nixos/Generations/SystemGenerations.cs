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

    /// <summary>The same from what another source says of the profile, such as nix-env: links, and where the machine stands to them, are read here.</summary>
    /// <param name="listed">Number, date, whether it is the current one, and the contents where the source tells them.</param>
    public SystemHistory Complete(IEnumerable<(int Number, DateTimeOffset Date, bool IsCurrent, SystemContents? Contents)> listed)
    {
        var (running, booted) = (Target(machine.CurrentSystem), Target(machine.BootedSystem));
        var generations = listed.Select(entry =>
        {
            var link = $"{machine.SystemProfile}-{entry.Number}-link";
            var generation = new Generation(entry.Number, link, Target(link) ?? link, entry.Date, entry.IsCurrent, Path.Exists(link));
            return Describe(generation, entry.Contents, running, booted);
        });
        return new SystemHistory([.. generations.OrderBy(generation => generation.Number)], Target(machine.SystemProfile), running, booted, []);
    }

    private SystemHistory Describe(ProfileState state)
    {
        var (running, booted) = (Target(machine.CurrentSystem), Target(machine.BootedSystem));
        return new SystemHistory(
            [.. state.Generations.Select(generation => Describe(generation, contents: null, running, booted))],
            state.CurrentTarget,
            running,
            booted,
            [.. state.Foreign]);
    }

    private static SystemGeneration Describe(Generation generation, SystemContents? contents, string? running, string? booted)
    {
        contents ??= generation.Exists ? SystemContentsReader.Read(generation.LinkPath) : SystemContents.None;
        // A specialisation is a system of its own in the store, reached only through the generation it is a variant of.
        var variants = contents.Specialisations.Select(name => Target(Path.Combine(generation.LinkPath, "specialisation", name)));
        string?[] systems = [generation.Target, .. variants];
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
