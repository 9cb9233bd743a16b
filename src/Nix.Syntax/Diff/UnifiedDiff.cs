using System.Collections.Immutable;
using System.Text;

namespace Nix.Syntax.Editing;

/// <summary>What differs between two texts, line by line.</summary>
public sealed class UnifiedDiff
{
    const string Red = "\e[31m", Green = "\e[32m", Cyan = "\e[36m", Bold = "\e[1m", Plain = "\e[0m";

    readonly ImmutableArray<DiffLine> lines;

    internal UnifiedDiff(ImmutableArray<DiffLine> lines) => this.lines = lines;

    /// <summary>Whether the texts are the same.</summary>
    public bool IsEmpty => lines.All(l => l.Kind == DiffLineKind.Context);

    /// <summary>All lines of both texts in order.</summary>
    public ImmutableArray<DiffLine> Lines => lines;

    /// <summary>How many lines come.</summary>
    public int Added => lines.Count(l => l.Kind == DiffLineKind.Added);

    /// <summary>How many lines go.</summary>
    public int Removed => lines.Count(l => l.Kind == DiffLineKind.Removed);

    /// <summary>The groups of lines that differ, each with up to <paramref name="context"/> unchanged lines around it.</summary>
    public ImmutableArray<DiffHunk> Hunks(int context = 3)
    {
        var hunks = ImmutableArray.CreateBuilder<DiffHunk>();
        int at = 0, oldLine = 1, newLine = 1;
        while (true)
        {
            int change = IndexOfChange(at);
            if (change < 0)
                return hunks.ToImmutable();
            int start = Math.Max(at, change - context);
            Count(at, start, ref oldLine, ref newLine);
            int end = EndOfHunk(change, context);
            var part = lines[start..end];
            int oldCount = part.Count(l => l.Kind != DiffLineKind.Added);
            int newCount = part.Count(l => l.Kind != DiffLineKind.Removed);
            hunks.Add(new DiffHunk(oldCount == 0 ? oldLine - 1 : oldLine, oldCount, newCount == 0 ? newLine - 1 : newLine, newCount, part));
            Count(start, end, ref oldLine, ref newLine);
            at = end;
        }
    }

    /// <summary>The difference as <c>diff -u</c> prints it, empty if there is none. Colours, if asked for, are terminal codes.</summary>
    public string ToText(string oldName, string newName, int context = 3, bool colour = false)
    {
        if (IsEmpty)
            return "";
        var text = new StringBuilder();
        Line(text, Bold, $"--- {oldName}", colour);
        Line(text, Bold, $"+++ {newName}", colour);
        foreach (var hunk in Hunks(context))
        {
            Line(text, Cyan, $"@@ -{Range(hunk.OldStart, hunk.OldCount)} +{Range(hunk.NewStart, hunk.NewCount)} @@", colour);
            foreach (var line in hunk.Lines)
            {
                string written = Encoding.UTF8.GetString(line.Text.Span);
                bool ended = written.EndsWith('\n');
                string body = ended ? written[..^1] : written;
                switch (line.Kind)
                {
                    case DiffLineKind.Added: Line(text, Green, "+" + body, colour); break;
                    case DiffLineKind.Removed: Line(text, Red, "-" + body, colour); break;
                    default: Line(text, "", " " + body, false); break;
                }

                if (!ended)
                    text.Append("\\ No newline at end of file\n");
            }
        }

        return text.ToString();
    }

    static string Range(int start, int count) => count == 1 ? $"{start}" : $"{start},{count}";

    static void Line(StringBuilder text, string code, string line, bool colour)
    {
        if (colour)
            text.Append(code).Append(line).Append(Plain).Append('\n');
        else
            text.Append(line).Append('\n');
    }

    int IndexOfChange(int from)
    {
        for (int i = from; i < lines.Length; i++)
        {
            if (lines[i].Kind != DiffLineKind.Context)
                return i;
        }

        return -1;
    }

    /// <summary>Where the run of changes ends, runs that share context taken together.</summary>
    int EndOfHunk(int change, int context)
    {
        int last = change;
        for (int i = change; i < lines.Length && i <= last + (2 * context) + 1; i++)
        {
            if (lines[i].Kind != DiffLineKind.Context)
                last = i;
        }

        return Math.Min(lines.Length, last + 1 + context);
    }

    void Count(int from, int to, ref int oldLine, ref int newLine)
    {
        for (int i = from; i < to; i++)
        {
            if (lines[i].Kind != DiffLineKind.Added)
                oldLine++;
            if (lines[i].Kind != DiffLineKind.Removed)
                newLine++;
        }
    }
}
