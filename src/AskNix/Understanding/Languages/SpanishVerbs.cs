namespace AskNix.Understanding.Languages;

/// <summary>
/// Spanish verbs in all their forms, from their stems: a line of the lexicon gives "instal-ar", or "encuentr,encontr-ar" where the stem
/// changes. Forms are told by their endings when they are looked up, so that a verb costs no more than a word.
/// </summary>
/// <param name="find">The English verb of a stem, its vowel behind it; null for what is none.</param>
sealed class SpanishVerbs(Func<string, string?> find)
{
    // The longer ending first: "instalarías" is no "instalar".
    static readonly (string Ending, VerbForm Form)[] First = Endings(
        (VerbForm.Wished, "ar a á e en es emos ad éis"), (VerbForm.You, "as ás áis"), (VerbForm.Me, "o amos"), (VerbForm.IDid, "é"), (VerbForm.TheyDid, "ó aste aron asteis"), (VerbForm.IUsedTo, "aba abas aban ábamos"),
        (VerbForm.Later, "aré ará arás arán aremos aréis"), (VerbForm.Perhaps, "aría aríamos arían"), (VerbForm.WouldYou, "arías aríais"), (VerbForm.Done, "ado ada ados adas"), (VerbForm.Doing, "ando"), (VerbForm.Wished, "ara aras ase ases aran aran"));

    static readonly (string Ending, VerbForm Form)[] Second = Endings(
        (VerbForm.Wished, "er e é a an as amos ed áis"), (VerbForm.You, "es és éis"), (VerbForm.Me, "o emos"), (VerbForm.IDid, "í"), (VerbForm.TheyDid, "ió iste ieron"), (VerbForm.IUsedTo, "ía ías ían íamos"),
        (VerbForm.Later, "eré erá erás erán eremos eréis"), (VerbForm.Perhaps, "ería eríamos erían"), (VerbForm.WouldYou, "erías eríais"), (VerbForm.Done, "ido ida idos idas"), (VerbForm.Doing, "iendo yendo"), (VerbForm.Wished, "iera ieras iese ieses"));

    // "Añadí" says what I did in Spain and gives an order in Argentina: no order is the careful reading.
    static readonly (string Ending, VerbForm Form)[] Third = Endings(
        (VerbForm.Wished, "ir e a an as amos id áis"), (VerbForm.You, "es ís"), (VerbForm.Me, "o imos"), (VerbForm.IDid, "í"), (VerbForm.TheyDid, "ió iste ieron"), (VerbForm.IUsedTo, "ía ías ían íamos"),
        (VerbForm.Later, "iré irá irás irán iremos iréis"), (VerbForm.Perhaps, "iría iríamos irían"), (VerbForm.WouldYou, "irías iríais"), (VerbForm.Done, "ido ida idos idas"), (VerbForm.Doing, "iendo yendo"), (VerbForm.Wished, "iera ieras iese ieses"));

    // The stem as it is written before another vowel: "busque", "cargue", "organice", "proteja", "reduzca".
    static readonly (string Written, string Stem)[] Respelled = [("qu", "c"), ("gu", "g"), ("zc", "c"), ("c", "z"), ("j", "g"), ("z", "c")];

    /// <summary>The stems that an entry of a lexicon gives, as they are looked up; none where it is not of a verb by its stems.</summary>
    public static IEnumerable<string> Stems(string entry) =>
        entry.Length > 3 && entry[^3] is '-' && entry[^2..] is "ar" or "er" or "ir" ? entry[..^3].Split(',').Select(stem => Plain(stem) + entry[^2]) : [];

    /// <summary>What a form says in English; null for what is none.</summary>
    public string? Meaning(string word) => Read(word) is var (form, verb) ? EnglishVerb.Say(form, verb) : null;

    /// <summary>The form, and the English verb; null for what is no verb of the lexicon.</summary>
    public (VerbForm Form, string Verb)? Read(string word)
    {
        (VerbForm, string)? found = null;
        var length = 0;
        foreach (var (vowel, endings) in Classes)
        {
            foreach (var (ending, form) in endings)
            {
                if (ending.Length > length && word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal) && Stem(Plain(word[..^ending.Length]), vowel) is { } verb)
                    (found, length) = ((form, verb), ending.Length);
            }
        }

        return found;
    }

    static readonly (char Vowel, (string, VerbForm)[] Endings)[] Classes = [('a', First), ('e', Second), ('i', Third)];

    string? Stem(string written, char vowel)
    {
        if (find(written + vowel) is { } verb)
            return verb;
        foreach (var (end, stem) in Respelled)
        {
            if (written.EndsWith(end, StringComparison.Ordinal) && find(written[..^end.Length] + stem + vowel) is { } respelled)
                return respelled;
        }

        return null;
    }

    // A stem has no accent but where a pronoun is written onto its verb; French ones have: "désactive".
    static string Plain(string stem) => stem.Replace('ñ', 'n');

    // A long ending is told without its accent too: "instalaria".
    static (string, VerbForm)[] Endings(params (VerbForm Form, string Endings)[] forms) =>
    [
        .. forms.SelectMany(form => form.Endings.Split(' ').Select(ending => (ending, form.Form))),
        .. forms.SelectMany(form => form.Endings.Split(' ').Where(ending => ending.Length > 3).SelectMany(Accents.Written).Select(ending => (ending, form.Form))),
    ];
}
