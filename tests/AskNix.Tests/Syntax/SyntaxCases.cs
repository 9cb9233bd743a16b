namespace AskNix.Tests.Syntax;

/// <summary>Where the case files of this room lie, and whether new results are to be written into them.</summary>
static class SyntaxCases
{
    public static bool Accept => Environment.GetEnvironmentVariable("ASK_NIX_ACCEPT") == "1";

    public static string Folder(string kind)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string folder = Path.Combine(at.FullName, "tests", "cases", kind);
            if (Directory.Exists(folder))
                return folder;
        }

        throw new DirectoryNotFoundException($"tests/cases/{kind}");
    }

    public static TheoryData<string> Names(string kind) =>
        [.. Directory.GetDirectories(Folder(kind)).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    /// <summary>Compares a file of a case with what came out, or writes it.</summary>
    public static void ShouldHold(string file, byte[] actual)
    {
        if (Accept)
            File.WriteAllBytes(file, actual);
        File.Exists(file).ShouldBeTrue($"{file} is missing; write it, or set ASK_NIX_ACCEPT=1 and read what comes out");
        System.Text.Encoding.UTF8.GetString(actual).ShouldBe(System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(file)));
        actual.ShouldBe(File.ReadAllBytes(file));
    }
}
