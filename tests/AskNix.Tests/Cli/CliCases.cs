namespace AskNix.Tests.Cli;

/// <summary>The case files of the command line. ASK_NIX_ACCEPT=1 writes what comes out into the views.</summary>
internal static class CliCases
{
    public static IEnumerable<string> Files(string kind) => Directory.GetFiles(Folder(kind)).Order(StringComparer.Ordinal);

    public static void ShouldBeView(string name, string actual)
    {
        var file = Path.Combine(Folder("views"), name);
        if (Environment.GetEnvironmentVariable("ASK_NIX_ACCEPT") is "1")
            File.WriteAllText(file, actual);
        File.Exists(file).ShouldBeTrue($"{file} is missing; set ASK_NIX_ACCEPT=1 and read what comes out");
        actual.ShouldBe(File.ReadAllText(file));
    }

    private static string Folder(string kind)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "tests", "cases", "cli", kind);
            if (Directory.Exists(folder))
                return folder;
        }

        throw new DirectoryNotFoundException($"tests/cases/cli/{kind}");
    }
}
