using AskNix.Understanding.Words;

namespace AskNix.Understanding.Grammar;

/// <summary>
/// A pattern over tokens, written as text: <c>word</c>, <c>one|other</c>, <c>@class</c> (see <see cref="WordClasses"/>), <c>$name</c>
/// for any tokens kept under a name, <c>#name</c> for a number, <c>...</c> for any tokens, <c>&gt;word</c> for a word that must come
/// next (<c>&gt;...</c>: any); each with <c>?</c>, <c>*</c> or <c>+</c> behind it. Commas between the matched words do not matter.
/// </summary>
sealed class Pattern
{
    const int Many = 400;

    // A sentence cannot make the matcher walk more than this many places: patterns are small, captures few.
    const int LongestWalk = 600;

    readonly string _text;
    Element[]? _elements;

    Pattern(string text) => _text = text;

    /// <summary>Adds every word the pattern names: these are never taken for misspellings of others.</summary>
    public void AddVocabularyTo(Vocabulary vocabulary)
    {
        var rest = _text.AsSpan();
        for (var end = 0; end >= 0; rest = rest[(end + 1)..])
        {
            end = rest.IndexOfAny(' ', '|');
            var word = end < 0 ? rest : rest[..end];
            while (word is [.., '?' or '*' or '+'])
                word = word[..^1];
            while (word is ['>', ..])
                word = word[1..];
            if (word is [not ('$' or '#' or '@' or '.'), ..])
                vocabulary.Add(word);
        }
    }

    // Hundreds of patterns are made at every start and few looked into: the first element, as it is written, decides which.
    Element[] Elements => _elements ??= [.. _text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ParseElement)];

    public static Pattern Parse(string text) => new(text);

    /// <summary>Matches all of the tokens, or nothing.</summary>
    public Sighting? Match(IReadOnlyList<Token> tokens) => Run(tokens, whole: true);

    /// <summary>Matches the beginning of the tokens: how many it took, or null.</summary>
    public int? MatchStart(IReadOnlyList<Token> tokens) => Run(tokens, whole: false)?.Length;

    Sighting? Run(IReadOnlyList<Token> tokens, bool whole)
    {
        if (!CanBegin(tokens))
            return null;
        var walk = new Walk(Elements, tokens, whole);
        return walk.From(0, 0) ? walk.Result() : null;
    }

    // Most patterns end here for most sentences.
    bool CanBegin(IReadOnlyList<Token> tokens)
    {
        var first = _text.AsSpan(0, _text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : _text.Length);
        return first[0] is '$' or '#' or '>' or '.' || first[^1] is '?' or '*' || (tokens.Count > 0 && Alternatives.Contain(first.TrimEnd('+'), tokens[0].Word));
    }

    static Element ParseElement(string text)
    {
        var (least, most) = text[^1] switch { '?' => (0, 1), '*' => (0, Many), '+' => (1, Many), _ => (1, 1) };
        var body = text.AsSpan().TrimEnd("?*+").ToString();
        if (body is "...")
            return new Element(ElementKind.Gap, null, null, 0, Many);
        return body[0] switch
        {
            '$' => new Element(ElementKind.Capture, null, body[1..], text[^1] is '?' or '*' ? 0 : 1, Many),
            '#' => new Element(ElementKind.Number, null, body[1..], least, most),
            '>' => new Element(ElementKind.Ahead, body is ">..." ? null : Alternatives.Parse(body[1..]), null, 1, 1),
            _ => new Element(ElementKind.Words, Alternatives.Parse(body), null, least, most),
        };
    }

    ref struct Walk(Element[] elements, IReadOnlyList<Token> tokens, bool whole)
    {
        readonly (int Start, int End)[] _spans = new (int, int)[elements.Length];
        int _left = LongestWalk;
        int _reached;

        public bool From(int element, int at)
        {
            if (--_left < 0)
                return false;
            if (element == elements.Length)
            {
                _reached = at;
                return !whole || SkipCommas(at) == tokens.Count;
            }

            return elements[element].Kind switch
            {
                ElementKind.Words or ElementKind.Number => Take(element, at),
                ElementKind.Ahead => SkipCommas(at) is var ahead && ahead < tokens.Count
                    && (elements[element].Words?.Contains(tokens[ahead].Word) ?? true) && From(element + 1, at),
                _ => Capture(element, at),
            };
        }

        public readonly Sighting Result()
        {
            var score = 0;
            for (var index = 0; index < elements.Length; index++)
                score += Weight(elements[index], _spans[index].End - _spans[index].Start);
            return new Sighting(elements, _spans, tokens, _reached, score);
        }

        // Said words weigh most, optional ones less, captured ones count against: the pattern that explains most wins.
        static int Weight(Element element, int length) => element.Kind switch
        {
            ElementKind.Words => length * (element.Least == 0 ? 6 : element.Words!.IsOne ? 12 : 10),
            ElementKind.Number => length * 9,
            ElementKind.Capture => length == 0 ? 0 : 4 - length,
            ElementKind.Gap => -3 * length,
            _ => 0,
        };

        // Takes as many as it can, then gives back.
        bool Take(int index, int at)
        {
            var element = elements[index];
            var ends = at;
            var count = 0;
            Span<int> places = stackalloc int[9];
            places[0] = at;
            while (count < element.Most && count < 8 && SkipCommas(ends) is var next && next < tokens.Count && Accepts(element, tokens[next]))
            {
                ends = next + 1;
                places[++count] = ends;
            }

            for (; count >= element.Least; count--)
            {
                _spans[index] = (count == 0 ? places[0] : SkipCommas(at), places[count]);
                if (From(index + 1, places[count]))
                    return true;
            }

            return false;
        }

        // Takes as few as it must, then more.
        bool Capture(int index, int at)
        {
            var element = elements[index];
            var last = index == elements.Length - 1 && whole;
            for (var end = last ? tokens.Count : at + element.Least; end <= tokens.Count; end++)
            {
                if (end - at < element.Least)
                    return false;
                _spans[index] = (at, end);
                if (From(index + 1, end))
                    return true;
            }

            return false;
        }

        static bool Accepts(Element element, Token token) =>
            element.Kind is ElementKind.Number ? token.Number is not null : element.Words!.Contains(token.Word);

        readonly int SkipCommas(int at)
        {
            while (at < tokens.Count && tokens[at].IsComma)
                at++;
            return at;
        }
    }
}
