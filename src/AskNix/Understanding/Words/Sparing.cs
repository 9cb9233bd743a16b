namespace AskNix.Understanding.Words;

/// <summary>What is said to stay beside a wish: "but leave vim where it is", "but don't touch gimp".</summary>
static class Sparing
{
    static readonly WordSet Around = WordTable.Set(", and or the my our alone installed please untouched there where it is are they as in place be unchanged though however");

    /// <summary>How many words here say that what follows is to stay; zero where none do.</summary>
    public static int LengthAt(IReadOnlyList<Token> tokens, int at) => tokens[at].Word switch
    {
        "keep" or "leave" or "spare" or "keeping" or "leaving" or "sparing" => 1,
        "do" when at + 2 < tokens.Count && tokens[at + 1].Word is "not" && tokens[at + 2].Word is "touch" => 3,
        "not" when at + 1 < tokens.Count && tokens[at + 1].Word is "touching" => 2,
        "without" when at + 1 < tokens.Count && tokens[at + 1].Word is "touching" => 2,
        _ => 0,
    };

    /// <summary>Whether the word stands beside the names of what is to stay.</summary>
    public static bool IsAround(Token token) => Around.Contains(token.Word);
}
