using System.Text;

namespace AskNix.Understanding.Languages;

/// <summary>Words as they are typed on a keyboard that has no accents. The invariant culture has no table of them, so here is one.</summary>
static class Accents
{
    /// <summary>The word without its accents: "ü" is "u".</summary>
    public static string Without(string word) => Replaced(word, spelledOut: false);

    /// <summary>The ways a word with accents is written without: "löschen" as "loschen" and "loeschen"; none where it has no accent.</summary>
    public static IEnumerable<string> Written(string word)
    {
        var plain = Replaced(word, spelledOut: false);
        if (plain == word)
            yield break;
        yield return plain;
        var spelled = Replaced(word, spelledOut: true);
        if (spelled != plain)
            yield return spelled;
    }

    static string Replaced(string word, bool spelledOut)
    {
        var replaced = new StringBuilder(word.Length);
        foreach (var letter in word)
            replaced.Append(Plain(letter, spelledOut) ?? letter.ToString());
        return replaced.ToString();
    }

    static string? Plain(char letter, bool spelledOut) => letter switch
    {
        'ä' => spelledOut ? "ae" : "a",
        'ö' => spelledOut ? "oe" : "o",
        'ü' => spelledOut ? "ue" : "u",
        'ß' => "ss",
        'á' or 'à' or 'â' => "a",
        'é' or 'è' or 'ê' or 'ë' => "e",
        'í' or 'ì' or 'î' or 'ï' => "i",
        'ó' or 'ò' or 'ô' => "o",
        'ú' or 'ù' or 'û' => "u",
        'ñ' => "n",
        'ç' => "c",
        'œ' => "oe",
        '¿' or '¡' => "",
        _ => null,
    };
}
