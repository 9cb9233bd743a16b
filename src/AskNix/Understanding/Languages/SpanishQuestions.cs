using System.Collections.Frozen;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>
/// Question words of Spanish have an accent, and a question a mark before it; many write neither. What begins a sentence, or follows a verb of
/// telling, asks all the same: "que es un flake", "decime como actualizo".
/// </summary>
static class SpanishQuestions
{
    static readonly FrozenDictionary<string, string> Accents = WordTable.Map(
        "que = qué, como = cómo, cuando = cuándo, donde = dónde, cual = cuál, cuales = cuáles, quien = quién, quienes = quiénes, cuanto = cuánto, cuanta = cuánta, cuantos = cuántos, cuantas = cuántas");

    static readonly WordSet Prepositions = WordTable.Set("a de en para por con desde y pero");

    static readonly WordSet Telling = WordTable.Set(
        "dime decime dígame digame dinos cuéntame cuentame contame explícame explicame explíqueme muéstrame muestrame mostrame enséñame enseñame sabes sabés sabe saber ver averigua indícame indicame mira");

    public static List<Token> Accented(Lexicon lexicon, List<Token> tokens)
    {
        if (tokens.Count == 0)
            return tokens;
        var asked = tokens[^1].Word is "?";
        var accented = new List<Token>(tokens.Count);
        var begins = true;
        foreach (var (at, token) in tokens.Index())
        {
            var marked = token.Word is ['¿' or '¡', _, ..];
            var plain = marked ? token with { Text = token.Text[1..], Word = token.Word[1..] } : token;
            var opens = begins || token.Word is ['¿', ..];
            if ((opens || at > 0 && Telling.Contains(tokens[at - 1].Word)) && Accents.TryGetValue(plain.Word, out var question)
                && (token.Word is ['¿', ..] || Asks(lexicon, plain.Word, at + 1 < tokens.Count ? tokens[at + 1].Word : "", asked)))
            {
                plain = plain with { Text = question, Word = question };
            }

            accented.Add(plain);
            begins = token.EndsSentence || token.Word is "¿" || opens && Prepositions.Contains(plain.Word);
        }

        return accented;
    }

    // "Que instales gimp" wishes, "cuando termine la descarga" waits, "como ya no lo uso" gives a reason.
    static bool Asks(Lexicon lexicon, string word, string next, bool asked) => word switch
    {
        "que" => asked || lexicon.Meaning($"que {next}") is not ['>', ..] && !(lexicon.Verb(next) is VerbForm.Wished or VerbForm.You) && next is not ("se" or "me" or "te" or "no" or "lo" or "la" or "le" or "el" or "los" or "las" or "mi" or "este" or "esta" or "nadie" or "todo" or "nada"),
        "cuando" or "donde" => asked,
        "como" => next is not ("ya" or "no" or "siempre" or "root" or "usuario" or "estaba" or "antes"),
        _ => true,
    };
}
