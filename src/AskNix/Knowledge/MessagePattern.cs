using System.Text;
using System.Text.RegularExpressions;

namespace AskNix.Knowledge;

/// <summary>How a message reads. Making a regular expression ready takes longer than looking for a word, so that is done first.</summary>
internal sealed class MessagePattern(string pattern)
{
    private const int ShortestWord = 4;

    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(200);

    private readonly string word = Word(pattern);

    // Pasted texts are untrusted, so no pattern may look at one for long. The linear engine would do too, but takes a hundred
    // times as long to be made ready.
    private readonly Lazy<Regex> regex = new(() => new Regex(pattern, RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Longest));

    public Match? Find(string text)
    {
        if (word.Length >= ShortestWord && !text.Contains(word, StringComparison.Ordinal))
            return null;
        try
        {
            return regex.Value.Match(text) is { Success: true } match ? match : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>The longest run of plain letters that every match has in it; empty where the pattern begins with a choice.</summary>
    private static string Word(string pattern)
    {
        var longest = "";
        var run = new StringBuilder();
        var depth = 0;
        for (var at = 0; at < pattern.Length; at++)
        {
            var letter = pattern[at];
            if (letter is '|' && depth is 0)
                return "";
            if (depth is 0 && (char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-' or '\'' or ',' or '/' or '_' or ':' or ';' or '%' or '<' or '>'))
            {
                run.Append(letter);
                continue;
            }

            // A letter that may be missing or come again is not one that every match has.
            if (letter is '?' or '*' or '{' && run.Length > 0)
                run.Length--;
            Take();
            if (letter is '\\')
                at++;
            else if (letter is '(')
                depth++;
            else if (letter is ')')
                depth--;
            else if (letter is '[')
                at = pattern.IndexOf(']', at + (at + 1 < pattern.Length && pattern[at + 1] is ']' or '^' ? 2 : 1));
            else if (letter is '{')
                at = pattern.IndexOf('}', at);
        }

        Take();
        return longest;

        void Take()
        {
            if (run.Length > longest.Length)
                longest = run.ToString();
            run.Clear();
        }
    }
}
