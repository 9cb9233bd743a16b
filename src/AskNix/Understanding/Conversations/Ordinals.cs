using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>Places in a list: "second", "2nd", "2".</summary>
static class Ordinals
{
    /// <summary>The place from 1 on, -1 for the last, null for what is no place.</summary>
    public static int? Value(Token token) => token.Word switch
    {
        "first" or "1st" => 1,
        "second" or "2nd" => 2,
        "third" or "3rd" => 3,
        "fourth" or "4th" => 4,
        "fifth" or "5th" => 5,
        "last" => -1,
        "one" => null,
        _ => token.Number is > 0 and <= 20 and var number ? number : null,
    };
}
