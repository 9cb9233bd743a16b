using System.Collections.Immutable;
using System.Text.Json;

namespace AskNix.Planning.Projects;

/// <summary>The data files inside the program: kinds of projects, the flake they share, and the parts of configurations.</summary>
internal static class ProjectData
{
    private const string Parts = "projects/configuration/";

    public static ImmutableArray<ProjectKind> Kinds()
    {
        using var stream = Open("projects/flake/kinds.json");
        return [.. JsonSerializer.Deserialize(stream, ProjectsJson.Default.ProjectKindArray)!];
    }

    public static string Flake() => Text("projects/flake/flake.nix");

    /// <summary>The parts of configurations in the order they are written.</summary>
    public static ImmutableArray<ConfigurationPart> ConfigurationParts() =>
    [
        .. typeof(ProjectData).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Parts, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => ConfigurationPart.Read(Path.GetFileNameWithoutExtension(name[Parts.Length..]), Text(name))),
    ];

    private static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static Stream Open(string name) => typeof(ProjectData).Assembly.GetManifestResourceStream(name)!;
}
