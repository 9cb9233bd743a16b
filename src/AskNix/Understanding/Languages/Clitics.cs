namespace AskNix.Understanding.Languages;

/// <summary>The pronouns that Spanish and French hang on a verb, and what they say in English.</summary>
static class Clitics
{
    static readonly (string, string)[] Spanish =
        [("melo", " it"), ("mela", " it"), ("melos", " them"), ("noslo", " it"), ("me", ""), ("nos", ""), ("los", " them"), ("las", " them"), ("lo", " it"), ("la", " it"), ("te", ""), ("se", "")];

    static readonly (string, string)[] French =
    [
        ("-le-moi", " it"), ("-la-moi", " it"), ("-les-moi", " them"), ("-moi", ""), ("-nous", ""), ("-toi", ""), ("-les", " them"), ("-le", " it"), ("-la", " it"), ("-lui", ""), ("-tu", ""), ("-vous", ""),
        (" moi", ""),
    ];

    public static IReadOnlyList<(string Ending, string Said)> Of(string language) => language switch
    {
        "es" => Spanish,
        "fr" => French,
        _ => [],
    };
}
