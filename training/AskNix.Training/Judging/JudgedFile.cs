using System.Collections.Immutable;

namespace AskNix.Training.Judging;

/// <summary>
/// Reads a family of judged sentences. A line <c>= intent[|intent] [+ intent] reading[|reading]</c> opens a group; each line behind it
/// is a sentence, with <c>:: entities</c> where those are judged. <c>#</c> begins a remark, <c>\n</c> stands for a line's end.
/// </summary>
public static class JudgedFile
{
    public static IEnumerable<JudgedSentence> ReadFolder(string folder) =>
        Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(Read);

    public static IEnumerable<JudgedSentence> Read(string path)
    {
        var family = Path.GetFileNameWithoutExtension(path);
        ImmutableArray<ImmutableArray<string>> intents = [];
        ImmutableArray<string> readings = [];
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                var words = line[2..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                readings = [.. words[^1].Split('|')];
                intents = words[0] is "-" ? [] : [.. words[..^1].Where(word => word is not "+").Select(word => word.Split('|').ToImmutableArray())];
                continue;
            }

            var sides = line.Split(" ::", 2);
            var text = sides[0].Replace("\\n", "\n", StringComparison.Ordinal);
            yield return new JudgedSentence(family, text, intents, readings, sides.Length > 1 ? sides[1].Trim() : null);
        }
    }
}
