using AskNix.Tests.Posix;
using Nixos.Machines;

namespace AskNix.Tests.Nixos.Generations;

/// <summary>A machine below a temporary root, made of files alone; no Nix.</summary>
public sealed class MachineFolder : IDisposable
{
    private readonly ScratchDirectory _root = new();

    public MachineFolder()
    {
        Machine = new Machine(_root.Path, new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = "/nonexistent" });
        Directory.CreateDirectory(ProfileDirectory);
        Directory.CreateDirectory(Machine.StoreDirectory);
        Directory.CreateDirectory(Machine.Below("/run"));
    }

    public Machine Machine { get; }

    public string ProfileDirectory => Path.GetDirectoryName(Machine.SystemProfile)!;

    /// <summary>Makes a system in the store, with what NixOS puts into one.</summary>
    /// <param name="letter">Of the hash, so that systems of one name differ.</param>
    public string System(char letter, string version = "25.11", string? kernel = "6.12.1", string? revision = null, params string[] specialisations)
    {
        var path = Path.Combine(Machine.StoreDirectory, $"{new string(letter, 32)}-nixos-system-host-{version}");
        Directory.CreateDirectory(Path.Combine(path, "sw", "bin"));
        File.WriteAllText(Path.Combine(path, "nixos-version"), version);
        if (kernel is not null)
            Directory.CreateDirectory(Path.Combine(path, "kernel-modules", "lib", "modules", kernel));
        var revisionPart = revision is null ? "" : $", \"configurationRevision\":\"{revision}\"";
        File.WriteAllText(
            Path.Combine(path, "sw", "bin", "nixos-version"),
            $"#! /bin/sh\ncase \"$1\" in\n  --json)\n    cat <<EOF\n{{\"nixosVersion\":\"{version}\"{revisionPart}}}\nEOF\n    ;;\nesac\n");
        foreach (var name in specialisations)
            Directory.CreateDirectory(Path.Combine(path, "specialisation", name));
        return path;
    }

    /// <summary>Makes a generation's link.</summary>
    public void Generation(int number, string target) => Link($"{Machine.SystemProfile}-{number}-link", target);

    /// <summary>Points the profile at a generation.</summary>
    public void Current(int number) => Link(Machine.SystemProfile, $"system-{number}-link");

    public void Run(string system) => Link(Machine.CurrentSystem, system);

    public void Boot(string system) => Link(Machine.BootedSystem, system);

    public void Dispose() => _root.Dispose();

    public static void Link(string link, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.Delete(link);
        File.CreateSymbolicLink(link, target);
    }
}
