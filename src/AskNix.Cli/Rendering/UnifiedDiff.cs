using System.Collections.Immutable;
using System.Text;
using AskNix.Plans.Steps;

namespace AskNix.Cli.Rendering;

/// <summary>The unified diff of an edit: hunks with three lines around each change, without the two lines that name the files.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;
    private const string NoNewline = "\\ No newline at end of file";

    public static ImmutableArray<string> Of(EditFile edit)
    {
        var old = Lines(edit.OldText);
        var changed = Lines(edit.NewText);
        var compared = LineDiff.Compare(old, changed);
        var result = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < compared.Length;)
        {
            var first = NextChange(compared, at);
            if (first == compared.Length)
                break;
            var start = Math.Max(at, first - Context);
            var end = EndOfHunk(compared, first);
            AddHunk(result, compared, start, end);
            at = end;
        }

        return result.ToImmutable();
    }

    private static void AddHunk(ImmutableArray<string>.Builder result, ImmutableArray<DiffLine> compared, int start, int end)
    {
        var oldBefore = compared.AsSpan()[..start].ToArray().Count(line => line.Sign != '+');
        var newBefore = compared.AsSpan()[..start].ToArray().Count(line => line.Sign != '-');
        var hunk = compared[start..end];
        result.Add($"@@ -{Range(oldBefore, hunk.Count(line => line.Sign != '+'))} +{Range(newBefore, hunk.Count(line => line.Sign != '-'))} @@");
        foreach (var line in hunk)
        {
            result.Add(line.Sign + line.Text.TrimEnd('\n'));
            if (!line.Text.EndsWith('\n'))
                result.Add(NoNewline);
        }
    }

    private static int NextChange(ImmutableArray<DiffLine> compared, int at)
    {
        while (at < compared.Length && compared[at].Sign == ' ')
            at++;
        return at;
    }

    // Changes whose contexts would touch share a hunk.
    private static int EndOfHunk(ImmutableArray<DiffLine> compared, int change)
    {
        while (true)
        {
            while (change < compared.Length && compared[change].Sign != ' ')
                change++;
            var next = NextChange(compared, change);
            if (next == compared.Length || next - change > 2 * Context)
                return Math.Min(compared.Length, change + Context);
            change = next;
        }
    }

    private static string Range(int before, int count) => count == 1 ? $"{before + 1}" : $"{(count == 0 ? before : before + 1)},{count}";

    // Each line with its line break, so that a missing last one shows.
    private static ImmutableArray<string> Lines(byte[]? bytes)
    {
        var text = Encoding.UTF8.GetString(bytes ?? []);
        var lines = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add(text[at..next]);
            at = next;
        }

        return lines.ToImmutable();
    }
}
