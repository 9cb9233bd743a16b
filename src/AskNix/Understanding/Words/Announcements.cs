using System.Text.RegularExpressions;

namespace AskNix.Understanding.Words;

/// <summary>
/// Parts at its colon what somebody tells of himself from the order behind it, and what is to be done with a list from the list: "I am giving this laptop away:
/// take wireshark off", "add to my config: bat, eza and zoxide", and a heading from what stands under it. What others say and write stays whole.
/// </summary>
static partial class Announcements
{
    // "I copied this: ..." hands on.
    static readonly WordSet HandingOn = WordTable.Set(
        """
        copied pasted typed mailed wrote written read said says say saying told heard saw found got getting see seeing ran run running tried executed entered note noted sent received asked answered
        replied quote quoted dreamt dreamed title titled called named answer question command error output message log line word words sentence text story song joke example exercise exam
        """);

    const int MostOfHeading = 8;

    static readonly WordSet NoHeading = WordTable.Set(
        "not no never is are was were do does did if when whether why what which who how should could would can may only except without unless until but you he she they it there wiki manual docs tutorial guide blog forum page course lesson step chapter config configuration configs");

    static readonly WordSet Denying = WordTable.Set("not no never without don't dont");

    /// <summary>The sentence with a comma for the colon, so that every word stays where it is.</summary>
    public static string Parted(string sentence)
    {
        if (!sentence.Contains(": ", StringComparison.Ordinal))
            return sentence;
        var at = sentence.IndexOf(": ", StringComparison.Ordinal);
        // "Logins by password are to end: services.openssh.settings.PasswordAuthentication has to be false"
        if (at > 0 && sentence[..at].Contains(' ', StringComparison.Ordinal) && OptionSet().IsMatch(sentence[(at + 2)..]))
            return $"{sentence[..at]}.{sentence[(at + 1)..]}";
        var (before, behind) = (sentence[..at].ToLowerInvariant(), sentence[(at + 2)..].ToLowerInvariant());
        var told = before.Split([' ', ',', '.', '!', '\n'], StringSplitOptions.RemoveEmptyEntries);
        // "No need to install anything: what is podman-compose for"
        if (told.Length > 1 && !told.Any(HandingOn.Contains) && Question().IsMatch(behind) && (told.Any(Denying.Contains) || Pointing().IsMatch(behind)))
            return $"{sentence[..at]}.{sentence[(at + 1)..]}";
        return !told.Any(HandingOn.Contains) && (IsHeading(before, told) || told.Length > 2 && ((Own().IsMatch(before) && Order().IsMatch(behind)) || (Giving().IsMatch(before) && List().IsMatch(behind))))
            ? $"{sentence[..at]},{sentence[(at + 1)..]}" : sentence;
    }

    // "New laptop for grandma: thunderbird, printing on", "for the office pc: install gimp"
    static bool IsHeading(string before, string[] told) =>
        told.Length is > 0 and <= MostOfHeading && Heading().IsMatch(before) && !told.Any(word => NoHeading.Contains(word) || Verbs.Starters.Contains(word) && word is not ("set" or "setup" or "list" or "check"));

    [GeneratedRegex(@"^\s*(for|on|onto|at)\s|\b(machine|laptop|computer|pc|server|box|desktop|workstation|host|notebook|system|checklist|wishlist|setup|todo|packages|programs|apps|list)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*((so|well|ok|okay|right|hi|hey|hello|and|but|as)\W+){0,2}(i|we|my|our|i'm|we're|i've|we've|i'd|as an?|for my|for our)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Own();

    [GeneratedRegex(@"^(please\s+|could you\s+|can you\s+|kindly\s+)?(install|uninstall|remove|add|get|put|take|delete|enable|disable|set|turn|switch|update|upgrade|open|throw|kick|drop|purge|swap|replace)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Order();

    [GeneratedRegex(@"^(?!pkgs\.|lib\.)[a-z]\w*(\.[\w""-]+)+\s+(=|to|has|should|must|is|ought|needs|shall|wants)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OptionSet();

    [GeneratedRegex(@"^(what|what's|whats|which|where|where's|how|why|who|whose)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Question();

    [GeneratedRegex(@"\b(it|that|this|they|them|setting|option)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pointing();

    [GeneratedRegex(@"\b(add|put|install|get|need|want|like|have|include|remove|uninstall|drop|delete|purge)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Giving();

    [GeneratedRegex(@"^[\w.+-]+(,\s*[\w.+-]+|\s+and\s+[\w.+-]+)+\W*(\s+(please|thanks|thank you|now)\W*)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex List();
}
