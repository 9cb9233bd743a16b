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

    /// <summary>The tokens of a capture without commas at its ends; empty where it took none.</summary>
    public IReadOnlyList<Token> this[string name]
    {
        get
        {
            var index = Array.FindIndex(_elements, element => string.Equals(element.Name, name, StringComparison.Ordinal));
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
    public string Text(string name) => string.Join(' ', this[name].Select(token => token.Text));
}
