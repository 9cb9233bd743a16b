namespace AskNix.Understanding.Names;

/// <summary>
/// What the forms of an English word have in common: edit, edits, editing, editor are one; so are evaluate and evaluation. Not a word of the language, and no
/// more exact than finding what belongs together needs.
/// </summary>
static class WordStem
{
    // Longest first; what is left of the word must be long enough to still tell words apart.
    static readonly string[] s_endings = ["isation", "ization", "ations", "ation", "ating", "ators", "ator", "ated", "ates", "ings", "ing", "ions", "ion", "ate", "ers", "ors", "er", "or", "ed", "ies", "es", "s"];

    const int Shortest = 3;

    public static string Of(string word)
    {
        foreach (var ending in s_endings)
        {
            if (word.Length - ending.Length < Shortest || word[^1] != ending[^1] || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            if (ending == "s" && !IsPlural(word))
                break;
            word = ending == "ies" ? word[..^3] + "y" : word[..^ending.Length];
            // planning, plan
            if (ending is not ("s" or "es" or "ies") && word.Length > Shortest && word[^1] == word[^2] && word[^1] is not ('s' or 'l'))
                word = word[..^1];
            break;
        }

        if (word.Length > Shortest && word[^1] == 'e')
            word = word[..^1];
        return word.Replace("iz", "is", StringComparison.Ordinal);
    }

    // Glass, status, analysis and tennis are not; apis, wikis and emojis are.
    static bool IsPlural(string word) => word[^2] is not ('s' or 'u') && (word[^2] is not 'i' || word[^3] is not ('s' or 'n' or 'x' or 'l' or 'r' or 't' or 'v'));
}
