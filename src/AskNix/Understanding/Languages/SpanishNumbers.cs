using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>"Vuelve a la 12", "compara la 30 con la 33", "borra las 4 y 5": a number that stands for its noun is a generation's, and what is opened is a port.</summary>
static class SpanishNumbers
{
    // What goes on behind a number that has no noun: not "la 3 semana", "las 5 últimas".
    static readonly WordSet Behind = WordTable.Set("y e o u a con para que por porque pero como hasta pase ya nunca siempre es está funciona contra ahora vs versus frente");

    public static List<Token> Named(Lexicon lexicon, List<Token> tokens)
    {
        var named = new List<Token>(tokens.Count + 2);
        foreach (var (at, token) in tokens.Index())
        {
            named.Add(token);
            if (at + 1 >= tokens.Count || tokens[at + 1].Number is null || !tokens[at + 1].Text.All(char.IsAsciiDigit))
                continue;
            // "Abre el 8080"
            if (token.Word is "el" or "los" && at > 0 && lexicon.Meaning(tokens[at - 1].Word) is ">open" or ">close")
                named.Add(token.Put("puerto"));
            else if (token.Word is "la" && Ends(tokens, at + 2))
                named.Add(token.Put("generación"));
            else if (token.Word is "las" && at + 3 < tokens.Count && (tokens[at + 2].Word is "y" or "a" or "e" or "hasta" || tokens[at + 2].IsComma) && tokens[at + 3].Number is not null && Ends(tokens, at + 4))
                named.Add(token.Put("generaciones"));
        }

        return named;
    }

    static bool Ends(List<Token> tokens, int at) => at >= tokens.Count || tokens[at].IsSeparator || Behind.Contains(tokens[at].Word);
}
