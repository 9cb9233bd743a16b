using AskNix.Understanding.Entities;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Grammar;

/// <summary>A pattern found in a clause: what its captures hold, and how much of the clause its words explain.</summary>
sealed class Sighting
{
    readonly Element[] _elements;
    readonly (int Start, int End)[] _spans;
    readonly IReadOnlyList<Token> _tokens;

    public Sighting(Element[] elements, (int Start, int End)[] spans, IReadOnlyList<Token> tokens, int length, int score) =>
        (_elements, _spans, _tokens, Length, Score) = (elements, spans, tokens, length, score);

    /// <summary>How many tokens it covers.</summary>
    public int Length { get; }

    public int Score { get; }

    /// <summary>The clause's first word.</summary>
    public string First => _tokens.Count > 0 ? _tokens[0].Word : "";

    /// <summary>The clause as it was written.</summary>
    public string All => EntityReader.Text(_tokens);

    /// <summary>All words of the clause.</summary>
    public IEnumerable<string> Words => _tokens.Select(token => token.Word);

    /// <summary>The word right behind a capture or number.</summary>
    public string Behind(string name)
    {
        var end = _spans[Index(name)].End;
        return end < _tokens.Count ? _tokens[end].Word : "";
    }

    /// <summary>The tokens of a capture without commas at its ends; empty where it took none.</summary>
    public IReadOnlyList<Token> this[string name]
    {
        get
        {
            var index = Index(name);
            if (index < 0)
                return [];
            var (start, end) = _spans[index];
            while (start < end && _tokens[start].IsComma)
                start++;
            while (end > start && _tokens[end - 1].IsComma)
                end--;
            return [.. _tokens.Skip(start).Take(end - start)];
        }
    }

    public int? Number(string name) => this[name] is [var token, ..] ? token.Number : null;

    /// <summary>The words of a capture as they were written.</summary>
    public string Text(string name) => EntityReader.Text(this[name]);

    int Index(string name) => Array.FindIndex(_elements, element => string.Equals(element.Name, name, StringComparison.Ordinal));
}
