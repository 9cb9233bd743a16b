namespace AskNix.Understanding.Words;

/// <summary>Joins names that were dictated letter by letter: "v l c", "k d e n live".</summary>
static class SpelledNames
{
    const int FewestLetters = 3;

    public static List<Token> Join(List<Token> tokens, Func<string, bool> isName)
    {
        if (!tokens.Exists(IsLetter))
            return tokens;
        var joined = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count;)
        {
            var letters = tokens.Skip(at).TakeWhile(IsLetter).Count();
            var length = letters > 1 && at + letters < tokens.Count && IsName(letters + 1) ? letters + 1 : letters >= FewestLetters && IsName(letters) ? letters : 1;
            var text = Text(length);
            joined.Add(length == 1 ? tokens[at] : tokens[at].Put(text) with { End = tokens[at + length - 1].End });
            at += length;

            string Text(int count) => string.Concat(tokens.Skip(at).Take(count).Select(token => token.Word));

            bool IsName(int count) => isName(Text(count));
        }

        return joined;
    }

    static bool IsLetter(Token token) => token is { Quoted: false, Text: [var letter] } && char.IsAsciiLetter(letter);
}
