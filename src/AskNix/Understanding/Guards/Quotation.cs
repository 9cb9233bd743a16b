using System.Text.RegularExpressions;

namespace AskNix.Understanding.Guards;

/// <summary>Tells what is quoted by its colon: "my history shows: install firefox", "the guide says: run nixos-rebuild switch".</summary>
static partial class Quotation
{
    /// <summary>Whether the sentence hands on what somebody or something else says.</summary>
    public static bool IsReported(string text) => Saying().IsMatch(text);

    [GeneratedRegex(
        @"\b(says?|said|saying|shows?|showed|shown|reads?|wrote|writes|written|prints?|printed|tells?|told|contains?|outputs?|typed|states?|stated|lists?|listed|reported|reports|suggests?|suggested|quotes?|quoted|replied|answered|posted)( (me|you|us|him|her|this|that|it|there|like this))?:\s+\S",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Saying();
}
