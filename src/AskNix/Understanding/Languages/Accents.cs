using System.Text;

namespace AskNix.Understanding.Languages;

/// <summary>Words as they are typed on a keyboard that has no accents. The invariant culture has no table of them, so here is one.</summary>
static class Accents
{
    // No entry and no word that is looked up is longer.
    const int MostLetters = 200;

    /// <summary>The word without its accents: "ü" is "u".</summary>
    public static string Without(string word) => Replaced(word, spelledOut: false);

    /// <summary>The ways a word with accents is written without: "löschen" as "loschen" and "loeschen"; none where it has no accent.</summary>
    public static IEnumerable<string> Written(string word)
    {
        var plain = Replaced(word, spelledOut: false);
        if (plain == word)
            yield break;
        yield return plain;
        if (word.AsSpan().IndexOfAny("äöü") < 0)
            yield break;
        var spelled = Replaced(word, spelledOut: true);
        if (spelled != plain)
            yield return spelled;
    }

    // No letter becomes more than two.
    static string Replaced(string word, bool spelledOut)
    {
        if (Ascii.IsValid(word) || word.Length > MostLetters)
            return word;
        Span<char> replaced = stackalloc char[2 * word.Length];
        var length = 0;
        foreach (var letter in word)
        {
            if (char.IsAscii(letter) || Plain(letter, spelledOut) is not { } plain)
            {
                replaced[length++] = letter;
                continue;
            }

            plain.CopyTo(replaced[length..]);
            length += plain.Length;
        }

        return new string(replaced[..length]);
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
