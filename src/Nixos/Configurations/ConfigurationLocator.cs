using Nixos.Machines;

namespace Nixos.Configurations;

/// <summary>
/// Finds the configuration of a machine by the rules of nixos-rebuild: a named flake, a named file, <c>/etc/nixos/flake.nix</c>
/// (a symbolic link leads to the folder it points into), <c>NIXOS_CONFIG</c>, <c>/etc/nixos/configuration.nix</c>.
/// </summary>
public static class ConfigurationLocator
{
    /// <param name="machine">The machine.</param>
    /// <param name="flake">A flake reference with an optional <c>#NAME</c>; null to look for one.</param>
    /// <param name="file">A module file; null to look for one.</param>
    /// <returns>Null where there is none.</returns>
    public static SystemConfiguration? Find(Machine machine, string? flake, string? file)
    {
        if (flake is not null)
            return FromReference(machine, flake);
        if (file is not null)
            return FromFile(file);
        var flakeFile = Path.Combine(machine.ConfigurationDirectory, "flake.nix");
        if (File.Exists(flakeFile))
            return FromFlakeFile(flakeFile, HostName(machine));
        if (machine.IsThisOne && machine.Variable("NIXOS_CONFIG") is { } named && File.Exists(named))
            return FromFile(named);
        return FromFile(Path.Combine(machine.ConfigurationDirectory, "configuration.nix"));
    }

    private static FlakeConfiguration? FromReference(Machine machine, string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var folder = hash < 0 ? reference : reference[..hash];
        var name = hash < 0 || hash == reference.Length - 1 ? HostName(machine) : reference[(hash + 1)..];
        foreach (var scheme in (string[])["path:", "git+file://"])
        {
            if (folder.StartsWith(scheme, StringComparison.Ordinal))
                folder = folder[scheme.Length..];
        }
        var file = Path.Combine(Path.GetFullPath(folder), "flake.nix");
        return File.Exists(file) ? FromFlakeFile(file, name) : null;
    }

    private static FlakeConfiguration FromFlakeFile(string file, string name)
    {
        var directory = Path.GetDirectoryName(Resolved(file))!;
        return new FlakeConfiguration(directory, name, IsInGit(directory));
    }

    private static ClassicConfiguration? FromFile(string file)
    {
        var path = Path.GetFullPath(file);
        if (System.IO.Directory.Exists(path))
            path = Path.Combine(path, "default.nix");
        if (!File.Exists(path))
            return null;
        // The folder is resolved and the file is not: a linked module still imports its neighbours from where the link stands.
        var directory = ResolvedDirectory(Path.GetDirectoryName(path)!);
        return new ClassicConfiguration(directory, Path.GetFileName(path));
    }

    private static string HostName(Machine machine)
    {
        var file = machine.Below("/etc/hostname");
        var name = File.Exists(file) ? File.ReadAllText(file).Trim() : "";
        if (name.Length == 0 && machine.IsThisOne)
            name = Environment.MachineName;
        return name.Length == 0 ? "default" : name;
    }

    private static string Resolved(string file) => new FileInfo(file).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.GetFullPath(file);

    private static string ResolvedDirectory(string directory) =>
        new DirectoryInfo(directory).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? directory;

    private static bool IsInGit(string directory)
    {
        for (var folder = directory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var mark = Path.Combine(folder, ".git");
            if (System.IO.Directory.Exists(mark) || File.Exists(mark))
                return true;
        }
        return false;
    }
}
