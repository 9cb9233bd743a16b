using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace AskNix.Knowledge;

/// <summary>One known error: how its message reads, and what it means.</summary>
/// <param name="Rank">Smaller goes first where several fit: the more a message says of the cause, the smaller.</param>
/// <param name="Fixes">Sentences that put it right or lead on.</param>
internal sealed record ErrorPattern(
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
    public static string Fill(string text, Match match)
    {
        foreach (Group group in match.Groups)
        {
            var named = group.Success && group.ValueSpan.Trim().Length > 0 ? Plain(group.Value) : "something";
            text = text.Replace($"{{{group.Name}}}", named, StringComparison.Ordinal);
        }

        foreach (var absent in (string[])["name", "what", "expected", "why"])
            text = text.Replace($"{{{absent}}}", "something", StringComparison.Ordinal);
        return text;
    }

    /// <summary>What comes from a pasted text is shown to people: no control characters, and not without end.</summary>
    private static string Plain(string value)
    {
        var plain = string.Concat(value.Trim().Where(letter => !char.IsControl(letter)));
        return plain.Length > 200 ? plain[..200] + "…" : plain;
    }
}
