using System.Collections.Immutable;

namespace AskNix.Knowledge;

/// <summary>The errors people meet most, explained from what they paste. Unknown ones are said to be unknown.</summary>
public sealed class ErrorKnowledge
{
    /// <summary>What is looked at of a longer text: its end, where Nix puts the cause, and its beginning.</summary>
    private const int Looked = 100_000;

    /// <summary>Lines of messages are shorter; what is longer is data.</summary>
    private const int LongestLine = 2_000;

    private readonly Lazy<ImmutableArray<ErrorPattern>> patterns =
        new(() => [.. KnowledgeFile.All("errors/").Select(ErrorPattern.Read).OrderBy(pattern => pattern.Rank).ThenBy(pattern => pattern.Kind, StringComparer.Ordinal)]);

    /// <summary>The kinds of errors that are known.</summary>
    public IEnumerable<string> Kinds => patterns.Value.Select(pattern => pattern.Kind);

    /// <summary>The explanation that says most about the cause, or null where no known error is in the text.</summary>
    public ErrorExplanation? Explain(string text)
    {
        var looked = Plain(text.Length <= Looked * 2 ? text : string.Concat(text.AsSpan(0, Looked), "\n", text.AsSpan(text.Length - Looked)));
        var said = ErrorPlace.WithoutExcerpts(looked);
        foreach (var pattern in patterns.Value)
        {
            if (pattern.Find(said) is not { } match)
                continue;
            var position = ErrorPlace.Find(said);
            return new ErrorExplanation(
                pattern.Kind, pattern.Title, ErrorPattern.Fill(pattern.Cause, match), ErrorPattern.Fill(pattern.Advice, match), pattern.Source, position,
                ErrorPlace.Line(looked, position), match.Groups["name"] is { Success: true } named ? named.Value.Trim() : null, pattern.Topic, pattern.FixesFor(match));
        }

        return null;
    }

    /// <summary>Terminals colour their errors, and a paste may keep the codes.</summary>
    private static string Plain(string text) =>
        string.Join('\n', EscapeCodes.Remove(text).Split('\n').Select(line => (line.Length > LongestLine ? line[..LongestLine] : line).TrimEnd('\r')));
}
