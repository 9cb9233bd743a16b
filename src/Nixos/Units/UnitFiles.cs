namespace Nixos.Units;

/// <summary>The unit files of a system in the store.</summary>
public static class UnitFiles
{
    /// <summary>Where a system has them.</summary>
    public static string DirectoryOf(string system) => Path.Combine(system, "etc/systemd/system");

    /// <returns>Unit name to its text; empty where there are none.</returns>
    public static SortedDictionary<string, string> Read(string directory)
    {
        var units = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(directory))
            return units;
        // Links of packages that have lost their target are no units.
        foreach (var file in Directory.EnumerateFiles(directory).Where(File.Exists))
            units[Path.GetFileName(file)] = File.ReadAllText(file);
        return units;
    }

    /// <summary>Whether something starts a unit at boot: a link to it in a folder of wants or requirements.</summary>
    public static bool IsWanted(string directory, string unit) =>
        Directory.EnumerateDirectories(directory).Any(folder =>
            Path.GetExtension(folder) is ".wants" or ".requires" && Path.Exists(Path.Combine(folder, unit)));
}
