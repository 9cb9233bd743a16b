using System.Collections;
using AskNix.Settings;
using Nixos.Machines;

namespace AskNix.Benchmarks;

/// <summary>The demonstration machine of whoever runs the benchmarks.</summary>
internal static class DemoMachine
{
    private const string HowToMake = "Make it first, with its index of packages: ./ask-nix --demo search editor";

    private static readonly Dictionary<string, string> s_environment = Environment.GetEnvironmentVariables()
        .Cast<DictionaryEntry>()
        .ToDictionary(variable => (string)variable.Key, variable => (string)variable.Value!, StringComparer.Ordinal);

    private static Directories Directories => Directories.FromEnvironment(s_environment, "/");

    /// <exception cref="InvalidOperationException">It has not been laid out.</exception>
    public static Machine Machine => Directory.Exists(Directories.Demo)
        ? new Machine(Directories.Demo, s_environment)
        : throw new InvalidOperationException($"There is no demonstration machine in {Directories.Demo}. {HowToMake}");

    /// <summary>The index of packages that was made last.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string PackageIndex => new DirectoryInfo(Directories.Cache).GetFiles("packages-*.db").MaxBy(file => file.LastWriteTimeUtc)?.FullName
        ?? throw new InvalidOperationException($"There is no index in {Directories.Cache}. {HowToMake}");
}
