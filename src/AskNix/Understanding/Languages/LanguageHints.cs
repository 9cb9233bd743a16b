using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>Guesses from a few frequent words which language a sentence may be in, so that its lexicon is tried before all others.</summary>
static class LanguageHints
{
    static readonly (string Language, WordSet Words)[] Frequent =
    [
        ("de", WordTable.Set(
            """
            der die das den dem und ist nicht ein eine einen einem mir mich uns ich bitte mein meine meinen meinem auf für mit von zu zum zur wie kannst könntest können du sie kein keine keinen noch wieder mal
            alle alles vom warum wo wer gibt welche welches welcher möchte brauche soll sollen bin hat habe haben wenn dass auch nur nach aus
            installiere installier installieren entferne entfernen lösche löschen zeige zeig aktualisiere aktualisieren suche such finde mach schalte schalt deinstalliere deinstallieren
            """)),
        ("es", WordTable.Set(
            """
            el la los las una un por favor qué que cómo como mi mis quiero necesito del al con para tengo puedes podrías hay cuánto cuál en y es está esta lo se si sin ya más dónde quién porque cuando pero
            instala instalar instálame desinstala actualiza actualizar muestra muéstrame busca buscar quita quitar borra borrar elimina activa desactiva
            """)),
        ("fr", WordTable.Set(
            """
            le la les des du mon ma mes je tu pas une un et est s'il plaît plait stp svp pour avec quels quelle quel qui que quoi sur dans combien peux veux pourrais voudrais ne n'est c'est j'ai est-ce qu'est-ce
            pourquoi où ce cette au aux en sont moi vous nous il
            installe installer supprime supprimer mets montre cherche désinstalle enlève désactive affiche
            """)),
    ];

    /// <summary>Whether any of the words is one of a language's.</summary>
    public static bool AreIn(List<Token> tokens) => tokens.Exists(token => !token.Quoted && Array.Exists(Frequent, frequent => frequent.Words.Contains(token.Word)) || token.Text.Any(character => !char.IsAscii(character)) || IsElided(token.Word));

    // "L'imprimante", "d'audacity"
    static bool IsElided(string word) => word is [('l' or 'd' or 'j' or 'n' or 's' or 'c'), '\'', _, _, ..] || word is ['q', 'u', '\'', ..];

    /// <summary>The language more of the words hint at than at any other; null where none does, or two do alike.</summary>
    public static string? Of(List<Token> tokens)
    {
        var hits = Frequent.Select(frequent => (frequent.Language, Count: tokens.Count(token => !token.Quoted && frequent.Words.Contains(token.Word)))).OrderByDescending(hit => hit.Count).ToList();
        return hits[0].Count > hits[1].Count ? hits[0].Language : null;
    }
}
