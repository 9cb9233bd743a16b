namespace AskNix.Tests.Features;

/// <summary>The files below tests/cases, found from where the tests run.</summary>
internal static class CaseFiles
{
    public static IEnumerable<string> Lines(string name) =>
        File.ReadLines(Path.Combine(Folder(), name)).Where(line => line.Length > 0 && line[0] is not '#');

    public static string[] Files(string folder, string pattern) =>
        [.. Directory.GetFiles(Path.Combine(Folder(), folder), pattern).Order(StringComparer.Ordinal)];

    /// <summary>The repository the tests were built from.</summary>
    public static string Repository => Path.GetDirectoryName(Path.GetDirectoryName(Folder()))!;

    private static string Folder()
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
        {
            var cases = Path.Combine(place.FullName, "tests", "cases");
            if (Directory.Exists(cases))
                return cases;
        }

        throw new DirectoryNotFoundException($"No tests/cases above {AppContext.BaseDirectory}.");
    }
}
