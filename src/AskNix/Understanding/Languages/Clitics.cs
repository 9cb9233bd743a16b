namespace AskNix.Understanding.Languages;

/// <summary>The pronouns that Spanish hangs on a verb, and what they say in English.</summary>
static class Clitics
{
    static readonly (string, string)[] Spanish =
        [("melo", " it"), ("mela", " it"), ("melos", " them"), ("noslo", " it"), ("me", ""), ("nos", ""), ("los", " them"), ("las", " them"), ("lo", " it"), ("la", " it"), ("te", ""), ("se", "")];

    public static IReadOnlyList<(string Ending, string Said)> Of(string language) => language switch
    {
        "es" => Spanish,
        _ => [],
    };
}
