using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>
/// Tells what Spanish says behind a wish without wishing it: why ("que mañana empiezo un curso"), or how things are ("no tengo impresora").
/// What may take the wish back, or put it off, is none.
/// </summary>
static class SpanishRemarks
{
    static readonly WordSet Causes = WordTable.Set("que q porque pues total");

    // What a statement begins with.
    static readonly WordSet Statements = WordTable.Set(
        "es son está están estoy estamos tengo tenemos voy vamos ando llevo llevamos hace hay he ha nunca casi ya no uso usamos necesito nadie mañana hoy ayer yo así ocupa pesa va prefiero trae");

    // "Lo uso a diario", "me ocupa mucho"; an article has no verb behind it: ", la 5 y la 6".
    static readonly WordSet Pronouns = WordTable.Set("me lo la los las se nos le");

    // Doubts, jests, conditions and delays.
    static readonly WordSet Doubts = WordTable.Set(
        "segura seguro seguros dudo duda dudas sé se_si broma bromeaba bromeando coña chiste mentira ejemplo hipotético hipotéticamente ficticio mejor todavía todavia aún aun pero si espera esperá cancela cancelá olvídalo olvidalo déjalo dejalo arrepentí arrepiento arrepentido cambio equivoqué equivocado creo supongo quizá quizás luego después cuando hasta antes salvo excepto menos prisa urgente hagas haga hagáis hacerlo error pregunta preguntaba pregunto preguntando mirando mirar quería quise hecho ya_está digo decía dije dicho dices dijo dice dicen pide pidió piden manda mandó ordena ordenó escribió frase pregunta ejercicio examen idea");

    /// <summary>
    /// The sentence with a comma before a remark that has none: "apaga el bluetooth que gasta batería". It is one behind a name or a place; of other nouns
    /// "que" tells which: "los paquetes que no uso".
    /// </summary>
    public static List<Token> Parted(Lexicon lexicon, List<Token> tokens)
    {
        var parted = new List<Token>(tokens.Count + 1);
        var wished = false;
        foreach (var (at, token) in tokens.Index())
        {
            if (token.Word is "que" or "q" && wished && at + 1 < tokens.Count && at > 0 && lexicon.Meaning($"{tokens[at - 1].Word} {token.Word}") is null && (IsNameOrPlace(lexicon, tokens, at - 1) || SaysHow(lexicon, tokens, at)))
                parted.Add(token.Put(","));
            parted.Add(wished && SaysHow(lexicon, tokens, at) ? token.Put("porque") : token);
            wished |= lexicon.Meaning(token.Word) is ['>', ..] or "i want";
        }

        return parted;
    }

    static bool IsNameOrPlace(Lexicon lexicon, List<Token> tokens, int last) => !tokens[last].IsSeparator && tokens[last].Number is null
        && (lexicon.Meaning(tokens[last].Word) is null or "printing" or "sound" or "firewall" or "wifi" or "computer" or "system"
            || last > 1 && lexicon.Meaning($"{tokens[last - 2].Word} {tokens[last - 1].Word} {tokens[last].Word}") is "");

    // "Actualízame todo que hace meses que no lo hago", "limpia el store que está enorme"
    static bool SaysHow(Lexicon lexicon, List<Token> tokens, int at) => at > 0 && at + 1 < tokens.Count && tokens[at].Word is "que" && (tokens[at + 1].Word is "hace" or "llevo" or "ando" or "estoy" && lexicon.Meaning(tokens[at - 1].Word) is "all" or "everything" or "system" or ['>', ..]
        || tokens[at + 1].Word is "está" or "esta" or "anda" or "pesa" or "ocupa" && lexicon.Meaning(tokens[at - 1].Word) is "nix store" or "disk");

    public static bool Is(Lexicon lexicon, List<Token> part)
    {
        var words = part.Where(token => !token.IsSeparator).Select(token => token.Word).ToList();
        if (words.Count < 2 || part.SkipWhile(token => token.IsSeparator).Any(token => token.Word is "?") || words.Exists(Doubts.Contains) && !IsKnownFrom(words))
            return false;
        var at = 0;
        while (at < words.Count && (words[at] is "ya" or "que" or "q" or "no" || words[at..] is ["es", "que", ..] || (at > 0 || Pronouns.Contains(words[0])) && Clitics.BeforeVerbs.Contains(words[at])))
            at++;
        // "Que no se borre", "me instalas también git": that is wished.
        if (at < words.Count && !(at == 0 && Statements.Contains(words[0])) && !words[at].EndsWith('r') && lexicon.Verb(words[at]) is VerbForm.Wished or VerbForm.You)
            return false;
        return (Causes.Contains(words[0]) || words is ["ya" or "puesto" or "dado" or "es" or "así", "que", ..] || Statements.Contains(words[0]) || Pronouns.Contains(words[0]) && at < words.Count && lexicon.IsVerb(words[at])) && !words.Skip(at).Any(word => IsOrder(lexicon, word));
    }

    /// <summary>Whether it goes on with the remark before it: ", que mañana empiezo un curso y no lo tengo".</summary>
    public static bool GoesOn(Lexicon lexicon, List<Token> part) =>
        part.Find(token => !token.IsSeparator) is { Word: "y" or "e" or "o" or "ni" } && !part.Exists(token => Doubts.Contains(token.Word) || IsOrder(lexicon, token.Word)) && !part.Exists(token => lexicon.Verb(token.Word) is VerbForm.Wished or VerbForm.You && !token.Word.EndsWith('r'));

    // "Es la que sé que anda"
    static bool IsKnownFrom(List<string> words) => words.Count(Doubts.Contains) == 1 && words.IndexOf("sé") is > 0 and var at && at + 1 < words.Count && words[at + 1] is "que" && words[at - 1] is "que";

    // A form that nothing but a wish has: "instálalo", "quita", not the infinitive of a purpose.
    static bool IsOrder(Lexicon lexicon, string word) => !word.EndsWith('r') && lexicon.Meaning(word) is ['>', .. var verb] && Verbs.Starters.Contains(verb.Split(' ')[0]);
}
