using System.Text.RegularExpressions;

namespace AskNix.Understanding.Words;

/// <summary>
/// What stands in parentheses beside a wish. The sentence is read without it: "kick out most (the pager)". What it says more of the wish stays in the
/// sentence: "delete old generations (older than a month)", "remove vlc (and mpv)".
/// </summary>
static partial class Asides
{
    // What sets a bound, counts, adds, denies or tells for whom is no remark.
    static readonly WordSet Binding = WordTable.Set(
        """
        not never no nobody none nothing only except besides without unless until till if when once while before after instead or and also plus too with but keep leave cancel
        all every everything both each older newer day days week weeks month months year years tcp udp user users everyone everybody me myself system systemwide system-wide home profile
        temporarily try trying test testing permanently i.e. ie e.g. eg namely like default latest unstable stable beta
        """);

    static readonly WordSet Joining = WordTable.Set("and or also plus with without but not never no only except besides unless until till if when once while before after instead i.e. ie e.g. eg namely like");

    static readonly WordSet Doubting = WordTable.Set("maybe perhaps possibly probably joke joking kidding later tomorrow tonight yet someday eventually sometime unsure");

    /// <summary>The sentence without what is only remarked, every other word where it was, and what was said in parentheses.</summary>
    public static (string Text, List<List<Token>> Said) TakenOut(string text)
    {
        var said = new List<List<Token>>();
        if (!text.Contains('(', StringComparison.Ordinal))
            return (text, said);
        var plain = Parenthesis().Replace(text, match =>
        {
            var tokens = Tokenizer.Split(match.Groups["inside"].Value);
            if (tokens.Count == 0)
                return match.Value;
            said.Add(tokens);
            return IsMore(tokens) ? match.Value : new string(' ', match.Length);
        });
        return plain.Any(char.IsLetterOrDigit) ? (plain, said) : (text, []);
    }

    /// <summary>Whether it puts the wish off or takes it back: "(not now)", "(maybe)".</summary>
    public static bool IsDoubt(List<Token> said) => said.Exists(token => Doubting.Contains(token.Word) || token.Word is "?")
        || said is [{ Word: "not" or "never" }, { Word: "now" or "today" or "really" or "yet" or "for" or "seriously" or "sure" or "this" or "so" or "me" or "necessarily" or "anymore" }, ..] or [{ Word: "no" or "nope" or "not" or "never" }];

    // "(mpv plays everything)" tells, however much; "(not yet)" and "(and mpv)" say more of the wish.
    static bool IsMore(List<Token> tokens) => Joining.Contains(tokens[0].Word)
        || !Tells(tokens) && tokens.Exists(token => Binding.Contains(token.Word) || token.Number is not null && !IsOrdinalOne(token) || token.Word.Any(char.IsAsciiDigit));

    static bool Tells(List<Token> tokens) => tokens.Count > 1 && tokens.Skip(1).Any(token => Verbs.Finite.Contains(token.Word) || Verbs.Telling.Contains(token.Word)
        || token.Word.Length > 4 && token.Word.EndsWith('s') && token.Word is not ("days" or "weeks" or "months" or "years" or "users" or "generations"));

    // "The last audited one"
    static bool IsOrdinalOne(Token token) => token.Word is "one" or "first" or "second" or "third";

    // Beside words, not in code: a name and its argument stand close, and code nests.
    [GeneratedRegex(@"(?<=^|\s)\((?<inside>[^()\[\]{}$`\n]{1,80})\)(?=$|[\s,.;:!?])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parenthesis();
}
