namespace AskNix.Conformance.Evaluation;

/// <summary>The expressions in tests/cases/eval: one a line, in a file for each subject; a line that begins with # is none.</summary>
public static class EvaluationCases
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    /// <summary>tests/cases</summary>
    public static string Root
    {
        get
        {
            for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            {
                var folder = Path.Combine(at.FullName, "tests", "cases");
                if (Directory.Exists(folder))
                    return folder;
            }

            throw new DirectoryNotFoundException("tests/cases");
        }
    }

    private static string Folder => Path.Combine(Root, "eval");

    /// <summary>The expressions of a file. A space before each keeps a leading minus from being an option.</summary>
    public static IReadOnlyList<string> Read(string file) =>
    [
        .. File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0 && line[0] != '#').Select(line => " " + line),
    ];

    /// <summary>All expressions of all files.</summary>
    public static IEnumerable<string> All() => Directory.GetFiles(Folder, "*.txt").SelectMany(file => Read(Path.GetFileName(file)));
}
