using System.Text.RegularExpressions;

namespace AskNix.Understanding.Words;

/// <summary>Takes out what is said in brackets of something that is named already: "pin 214 (the last audited one)", "remove most (the pager)".</summary>
static partial class Asides
{
    /// <summary>The sentence with blanks in place of its asides, so that every other word stays where it is.</summary>
    public static string Blanked(string sentence) =>
        sentence.Contains('(', StringComparison.Ordinal) ? Aside().Replace(sentence, aside => Bounding().IsMatch(aside.Value) ? aside.Value : new string(' ', aside.Length)) : sentence;

    // Names in brackets, and what is to be done with them, are no asides.
    [GeneratedRegex(@"(?<=\w )\(((the|a|an|my|our|last|latest|best|first|newest) [\w' -]{3,60}|(it|that|this)( is|'s) [\w' -]{3,60})\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Aside();

    // What sets a bound to the wish, or says more of it, is part of it.
    [GeneratedRegex(@"\b(not|never|no|only|except|unless|if|when|until|too|also|instead|called|named|and|or|but|with|without|user|users|package|packages|version)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bounding();
}
