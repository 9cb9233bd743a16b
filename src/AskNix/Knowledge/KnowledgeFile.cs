using System.Collections.Immutable;

namespace AskNix.Knowledge;

/// <summary>A data file of this room: a title, lines of <c>key: value</c>, an empty line, and paragraphs.</summary>
internal sealed record KnowledgeFile(string Name, string Title, ILookup<string, string> Headers, ImmutableArray<string> Paragraphs)
{
    /// <summary>The files shipped inside the program below a folder.</summary>
    public static IEnumerable<KnowledgeFile> All(string folder)
    {
        var assembly = typeof(KnowledgeFile).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return Parse(resource[folder.Length..^".md".Length], reader.ReadToEnd());
        }
    }

    public static KnowledgeFile Parse(string name, string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var head = text[..end].Split('\n');
        var headers = head.Skip(1)
            .Select(line => line.Split(": ", 2))
            .ToLookup(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return new KnowledgeFile(name, head[0].TrimStart('#', ' '), headers, [.. text[end..].Trim().Split("\n\n")]);
    }

    public ImmutableArray<string> List(string header) =>
        [.. Headers[header].SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
