using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.French;

/// <summary>
/// Leaves out what French tells behind a wish, in whatever words: "désactive ssh, je ne veux pas que quelqu'un rentre", "installe htop, celui de Windows me
/// manque". It has a subject of its own, and nothing that orders, doubts, puts off or takes back.
/// </summary>
static class FrenchRemarks
{
    static readonly WordSet Beginnings = WordTable.Set("je on nous il elle ils elles ce ça cela le la les mon ma mes notre nos un une des y car parce puisque vu comme tout tous j'en rien personne plus celui celle quelqu'un chaque certains");

    // Who wants or does it, when, and whether: words that make more of it than a remark.
    static readonly WordSet Doubtful = WordTable.Set(
        """
        sûr sûre sur_de plaisante plaisantais blague rigole rigolais déconne peut-être crois pense hésite demande demandais sais plus_tard quand si attends attendez finalement non annule annulez laisse laissez
        plutôt sauf mais avant après imagine exemple test erreur trompé trompée gouré faux ironie sérieux sérieuse dis dit disait disent conseil conseille tort urgent presse pressé attendre verra verrai verrons regarde regardais
        reste restent autres touche touchez pareil mieux faut faudrait devrais devrait pourrais pourrait aurais voulais voudrais aimerais suppose imaginons théorie question interdit demain_matin doute contraire ordre compte
        prefere préfère préférerais garde gardez promis écrit écrire lu répète certain certaine convaincu convaincue idée nécessaire utile obligatoire demandé raconte paraît exercice examen sujet devoir dictée phrase titre parle blagues hypothèse annulé regrette oublie oubliez ok d'accord sens vrai
        """);

    static readonly WordSet Held = WordTable.Set("if maybe says tomorrow later yesterday should how ask rather unless until");

    public static List<Token> Without(Lexicon lexicon, List<Token> tokens)
    {
        var (kept, wished, removing, denied) = (new List<Token>(tokens.Count), false, false, false);
        foreach (var part in Parts(tokens).Select(part => WithoutTimeOfPurpose(lexicon, part)))
        {
            if (wished && !denied && Is(lexicon, part, removing))
                continue;
            kept.AddRange(part);
            var order = part.Find(token => !token.IsSeparator && lexicon.Meaning(token.Word) is ['>', ..]);
            // "N'installe pas gimp, ...": why not is part of it.
            denied |= part.Exists(token => token.Word is "ne" or "pas" or "jamais" or "?" or "si");
            wished |= order is not null;
            removing |= order is not null && lexicon.Meaning(order.Word) is ">remove" or ">uninstall" or ">disable";
        }

        return kept;
    }

    // "Il me faut audacity pour enregistrer le groupe samedi": when what it is for is done, not the wish.
    static List<Token> WithoutTimeOfPurpose(Lexicon lexicon, List<Token> part)
    {
        var purpose = part.FindIndex(token => token.Word is "pour");
        if (purpose < 1 || purpose + 2 >= part.Count || !IsInfinitive(part[purpose + 1].Word) || !part.Take(purpose).Any(token => lexicon.Meaning(token.Word) is ['>', ..] or "need" or "i need" or "want" || token.Word is "faut" or "faudrait" or "besoin"))
            return part;
        var kept = part.Where((token, at) => at <= purpose + 1 || !(lexicon.Meaning(token.Word) is "tomorrow" || token.Word is "soir" && part[at - 1].Word is "ce" || token.Word is "ce" && at + 1 < part.Count && part[at + 1].Word is "soir")).ToList();
        return kept.Count == part.Count ? part : kept;
    }

    static bool IsInfinitive(string word) => word.Length > 3 && (word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ir", StringComparison.Ordinal) || word.EndsWith("re", StringComparison.Ordinal));

    // Each with the sign before it.
    static IEnumerable<List<Token>> Parts(List<Token> tokens)
    {
        var part = new List<Token>();
        foreach (var token in tokens)
        {
            if (token.IsSeparator && part.Exists(word => !word.IsSeparator))
            {
                yield return part;
                part = [];
            }

            part.Add(token);
        }

        yield return part;
    }

    static bool Is(Lexicon lexicon, List<Token> part, bool removing)
    {
        var words = part.Where(token => !token.IsSeparator).ToList();
        if (words.Count < 3 || !part[0].IsSeparator || part[0].Word is "?" || part.SkipWhile(token => token.IsSeparator).Any(token => token.Word is "?" or ":") || !Beginnings.Contains(words[0].Word) || words.Exists(word => Doubtful.Contains(word.Word)))
            return false;
        // "On n'en veut plus": why it goes.
        if (!removing && words.Exists(word => word.Word is "ne" or "pas" or "plus" or "jamais" or "rien"))
            return false;
        // "Je ne veux pas" takes it back, "je ne veux pas que quelqu'un rentre" does not.
        if (words[^1].Word is "pas" or "rien" || words.Count < 6 && words.Exists(word => word.Word is "pas"))
            return false;
        for (var at = 1; at < words.Count; at++)
        {
            if (lexicon.Meaning(words[at].Word) is not { } meaning)
                continue;
            if (Held.Contains(meaning) && !(meaning is "tomorrow" or "later" && words.Exists(word => word.Word is "pour" or "ai" or "avons" or "a" or "dois" or "vais")) || meaning is "never mind" || meaning is "do not" && !removing)
                return false;
            // "J'ai un rendu à faire": a verb with somebody who does it, or that says what for.
            if (meaning is ['>', ..] && !IsTold(words, at))
                return false;
        }

        // "Je veux gimp aussi", "on enlève vim": more of the wish.
        if (!removing && words.FindIndex(word => word.Word is "veux" or "veut" or "voulons" or "besoin") is > 0 and var want && !words.Skip(want + 1).Any(word => word.Word is "que" || lexicon.Meaning(word.Word) is ['>', ..] || word.Word.EndsWith("er", StringComparison.Ordinal) || word.Word.EndsWith("ir", StringComparison.Ordinal)))
            return false;
        if (words[0].Word is "on" or "nous" && lexicon.Meaning(words[1].Word) is ['>', ..])
            return false;
        // "La 12 et la 13": with no verb it tells nothing.
        return words.Exists(word => lexicon.Meaning(word.Word) is ['>', ..] or "have" or "has" or "is" or "are" or "am" or "want" or "use" or "need" or "works" || word.Word is "ai" or "a" or "est" or "sont" or "suis" or "fait" or "manque" or "sert" or "veut" or "veux" or "peux" or "peut" or "prend" or "bouffe" or "pompe" or "rame" or "marche" or "arrive" or "vais" or "va" or "dois" or "doit" or "utilise" or "attend" or "attendent");
    }

    static bool IsTold(List<Token> words, int at) => words[at - 1].Word is "je" or "on" or "nous" or "il" or "elle" or "ils" or "elles" or "ça" or "qui" or "me" or "se" or "à" or "de" or "pour" or "vais" or "va" or "dois" or "doit" or "peux" or "peut" or "veux" or "veut" or "ne" or "y" or "en" or "quelqu'un" or "devons" or "le" or "la" or "les" or "un" or "une" or "ai" or "a" or "est" or "pas" or "plus" or "jamais" || at > 0 && words.Take(at).Any(word => word.Word is "le" or "la" or "les" or "mon" or "ma" or "mes" or "un" or "une") && !words[at].Word.EndsWith("ez", StringComparison.Ordinal);
}
