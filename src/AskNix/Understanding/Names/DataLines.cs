namespace AskNix.Understanding.Names;

/// <summary>Reads the tab-separated files shipped inside the assembly; lines beginning with # are for people.</summary>
static class DataLines
{
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(DataLines).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its data file {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
        }
    }
}
