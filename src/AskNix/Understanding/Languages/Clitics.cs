using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>The pronouns that Spanish hangs on a verb, and what they say in English.</summary>
static class Clitics
{
    static readonly (string, string)[] Spanish =
    [
        ("melo", " it"), ("mela", " it"), ("melos", " them"), ("melas", " them"), ("noslo", " it"), ("nosla", " it"), ("noslos", " them"), ("telo", " it"), ("selo", " it"), ("sela", " it"), ("selos", " them"),
        ("me", ""), ("nos", ""), ("los", " them"), ("las", " them"), ("lo", " it"), ("la", " it"), ("te", ""), ("se", ""), ("le", ""), ("les", ""), ("os", ""),
    ];

    /// <summary>Those that Spanish also says as words before the verb.</summary>
    public static readonly WordSet BeforeVerbs = WordTable.Set("me te se nos os le les lo la los las");

    public static IReadOnlyList<(string Ending, string Said)> Of(string language) => language switch
    {
        "es" => Spanish,
        _ => [],
    };
}
