using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AskNix.Knowledge;

/// <summary>One known error: how its message reads, and what it means.</summary>
/// <param name="Rank">Smaller goes first where several fit: the more a message says of the cause, the smaller.</param>
/// <param name="Fixes">Sentences that put it right or lead on.</param>
internal sealed partial record ErrorPattern(
    string Kind,
    string Title,
    ImmutableArray<MessagePattern> Messages,
    int Rank,
    string Cause,
    string Advice,
    string Source,
    string? Topic,
    ImmutableArray<string> Fixes)
{
    public static ErrorPattern Read(KnowledgeFile file) => new(
        file.Name,
        file.Title,
        [.. file.Headers["match"].Select(pattern => new MessagePattern(pattern))],
        int.Parse(file.Headers["rank"].Single()),
        file.Paragraphs[0],
        file.Paragraphs[1],
        file.Headers["source"].Single(),
        file.Headers["about"].SingleOrDefault(),
        [.. file.Headers["try"]]);

    public Match? Find(string text) => Messages.Select(message => message.Find(text)).FirstOrDefault(match => match is not null);

    /// <summary>A text of this file with what the message named; an unnamed part is "something".</summary>
    public static string Fill(string text, Match match) =>
        Part().Replace(text, part => match.Groups[part.Groups["name"].Value] is { Success: true } named && named.ValueSpan.Trim().Length > 0 ? Plain(named.Value) : "something");

    /// <summary>The sentences all of whose parts the message named.</summary>
    public ImmutableArray<string> FixesFor(Match match) =>
        [.. Fixes.Where(fix => Part().Matches(fix).All(part => match.Groups[part.Groups["name"].Value].Success)).Select(fix => Fill(fix, match))];

    [GeneratedRegex(@"(?<!\$)\{(?<name>[a-z]+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Part();

    /// <summary>What comes from a pasted text is shown to people: no control characters, and not without end.</summary>
    private static string Plain(string value)
    {
        var plain = string.Concat(value.Trim().Where(letter => !char.IsControl(letter)));
        return plain.Length > 200 ? plain[..200] + "…" : plain;
    }
}
