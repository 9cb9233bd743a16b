using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.French;

/// <summary>Forms of French words that the lexicon has in one form only: regular verbs by their infinitive, nouns by their singular, adjectives by their masculine.</summary>
static class FrenchForms
{
    const int LeastStem = 3;

    // What can be ordered or wished is said in these.
    static readonly string[] Present = ["er", "e", "es", "ez", "ons", "ent"];

    static readonly string[] Participles = ["é", "ée", "és", "ées"];

    static readonly string[] Imperfect = ["ait", "ais", "aient"];

    static readonly string[] Future = ["erai", "era", "eras", "erons", "erez", "eront"];

    static readonly string[] Conditional = ["erait", "erais", "eraient", "erions", "eriez"];

    /// <summary>The infinitive of what can be an order, where <paramref name="find"/> knows it for a verb: phrases are found by it. Null for any other word.</summary>
    public static string? Infinitive(string word, Func<string, string?> find) => word.Length <= LeastStem ? null : OfVerb(word, Present, find)?.Infinitive;

    /// <summary>What a form means, where <paramref name="find"/> knows its base, and <paramref name="findNoun"/> where that is no verb; null where they do not.</summary>
    public static string? Meaning(string word, Func<string, string?> find, Func<string, string?> findNoun)
    {
        if (word.Length <= LeastStem)
            return null;
        if (OfVerb(word, Conditional, find) is (_, var conditional))
            return $"would {conditional}";
        if (OfVerb(word, Future, find) is (_, var future))
            return $"will {future}";
        if (OfVerb(word, Participles, find) is (_, var participle))
            return EnglishForms.Past(participle);
        if (OfVerb(word, Present, find) is (_, var present))
            return $">{present}";
        if (OfVerb(word, Imperfect, find) is (_, var imperfect))
            return EnglishForms.Past(imperfect);
        if (OfVerb(word, ["ant"], find) is (_, var gerund))
            return EnglishForms.Gerund(gerund);
        return OfNoun(word, findNoun);
    }

    static (string Infinitive, string Meaning)? OfVerb(string word, string[] endings, Func<string, string?> find)
    {
        foreach (var ending in endings)
        {
            if (!IsEnding(word, ending))
                continue;
            foreach (var infinitive in Stems(word[..^ending.Length]).SelectMany(Again).Select(stem => stem + "er"))
            {
                if (find(infinitive) is ['>', .. var meaning])
                    return (infinitive, meaning);
            }
        }

        return null;
    }

    // Slips of the fingers are looked up by the thousand, and most of them end like no verb.
    static bool IsEnding(string word, string ending) => word[^1] == ending[^1] && word.Length >= ending.Length + LeastStem && word.EndsWith(ending, StringComparison.Ordinal);

    // "Refermer" is "fermer" once more, "réactiver" "activer".
    static IEnumerable<string> Again(string stem) => stem switch
    {
        ['r', 'e', _, _, _, ..] or ['r', 'é', _, _, _, ..] => [stem, stem[2..]],
        _ => [stem],
    };

    // "Nettoie" is of "nettoyer", "jette" of "jeter", "enlève" of "enlever", "protège" of "protéger", "changeons" of "changer".
    static IEnumerable<string> Stems(string stem)
    {
        yield return stem;
        if (stem is [.., 'g', 'e'])
            yield return stem[..^1];
        if (stem is [.., 'ç'])
            yield return stem[..^1] + "c";
        if (stem is [.., 'i'])
            yield return stem[..^1] + "y";
        if (stem.Length > LeastStem && stem[^1] == stem[^2])
            yield return stem[..^1];
        // "règle" is of "régler"
        if (stem.LastIndexOf('è') is > 0 and var at && stem.Length - at is 2 or 3)
        {
            yield return stem[..at] + "e" + stem[(at + 1)..];
            yield return stem[..at] + "é" + stem[(at + 1)..];
        }
    }

    // Adjectives have no plural in English, nouns have.
    static string? OfNoun(string word, Func<string, string?> find)
    {
        foreach (var (ending, singular) in (ReadOnlySpan<(string, string)>)[("s", ""), ("x", ""), ("aux", "al"), ("e", ""), ("es", ""), ("le", ""), ("les", ""), ("ne", ""), ("nes", ""), ("ve", "f"), ("ves", "f")])
        {
            if (word.Length + singular.Length <= ending.Length + LeastStem || !word.EndsWith(ending, StringComparison.Ordinal) || find(word[..^ending.Length] + singular) is not { Length: > 0 } meaning || meaning[0] == '>')
                continue;
            if (meaning[0] == '<')
                return meaning;
            if (ending is "s" or "x" or "aux")
                return EnglishForms.Plural(meaning);
        }

        return null;
    }
}
