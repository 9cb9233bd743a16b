using System.Text;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.Chinese;

/// <summary>A word of a Chinese sentence, a number, a name in Latin letters, a sign, or one character that the lexicon does not know.</summary>
/// <param name="Said">As the lexicon writes it.</param>
/// <param name="Meaning">What the lexicon has for it; null where it has nothing.</param>
sealed record ChineseUnit(string Said, string? Meaning, Token Token, int? Number = null)
{
    public bool IsSign => Meaning is null && Token.IsSeparator;

    public bool IsName => Meaning is null && Number is null && !Token.IsSeparator && (Token.Quoted || Ascii.IsValid(Token.Text) && Token.Text.Any(char.IsAsciiLetterOrDigit));

    /// <summary>A character that nobody explains.</summary>
    public bool IsUnknown => Meaning is null && !IsEmpty && Number is null && !IsSign && !IsName;

    public bool IsVerb => Meaning is ['>', ..];

    /// <summary>Asks something of the thing that the clause names.</summary>
    public bool IsAsking => Meaning is ['?', ..];

    /// <summary>A wish or question that needs no other word.</summary>
    public bool IsWhole => Meaning is ['*', ..];

    /// <summary>A wish that needs no other word.</summary>
    public bool IsWholeWish => Meaning is "*collect garbage" or "*go back to the previous generation";

    /// <summary>Tells of circumstances, and takes nothing back.</summary>
    public bool IsRemark => Meaning is "-" or "!broken";

    public bool IsEmpty => Meaning is "" || Meaning is null && Token.Text is ":";

    /// <summary>Says something that stands in the English sentence where it stands in this one.</summary>
    public bool IsPlain => IsName || Number is not null || Meaning is [not ('>' or '?' or '!' or '-' or '*'), ..] and not ("i" or "you" or "he" or "i want" or "but");

    /// <summary>Something that a wish can be about.</summary>
    public bool IsThing => IsPlain && Meaning is not ("and" or "or" or "only" or "last" or "old" or "others" or "it" or "good" or "new" or "version" or "system" or "packages" or "computer");

    /// <summary>Whether it says how the clause is meant: "not", "if".</summary>
    public bool Is(string mode) => Meaning is ['!', ..] && Meaning.AsSpan(1).SequenceEqual(mode);

    public string English => Meaning ?? Token.Text;
}
