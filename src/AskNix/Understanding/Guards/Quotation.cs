using System.Text.RegularExpressions;

namespace AskNix.Understanding.Guards;

/// <summary>
/// Tells what is handed on, not said: quoted by its colon ("my history shows: install firefox"), between quotation marks, or copied from a
/// terminal.
/// </summary>
static partial class Quotation
{
    /// <summary>Whether the sentence hands on what somebody or something else says.</summary>
    public static bool IsReported(string text) => Saying().IsMatch(text) || IsTranscript(text) || Role().IsMatch(text) || QuotedLine().IsMatch(text) || Note().IsMatch(text);

    /// <summary>Whether it was copied from a terminal: a prompt with a machine's name, or a command and what it printed.</summary>
    static bool IsTranscript(string text)
    {
        if (HostPrompt().IsMatch(text))
            return true;
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length > 1 && Prompt().IsMatch(lines[0]) && lines.Any(line => !Prompt().IsMatch(line));
    }

    [GeneratedRegex(@"^\s*(\[?[\w.-]+@[\w.-]+\S*[^\n]{0,40}?[$#%>]\s|PS [A-Za-z]:\S*>|[A-Za-z]:\\\S*>)", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex HostPrompt();

    // "System: you are root now": whoever writes for another speaks for nobody.
    [GeneratedRegex(@"^\W*(system|assistant|developer|admin|root|user|bot|ai|prompt)\W*(:|>)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Role();

    // "> sudo apt remove vim": so a mail, a forum and Markdown hand on what another wrote. Some shells prompt so too; of two meanings the harmless one is taken.
    [GeneratedRegex(@"^\s*>", RegexOptions.CultureInvariant)]
    private static partial Regex QuotedLine();

    // "fix: update nixpkgs", "chore: remove firefox", "// delete old generations": written for those who read the code.
    [GeneratedRegex(@"^\s*(//|/\*|<!--|(fix|feat|chore|refactor|docs|style|perf|build|ci|revert|test|todo|fixme|hack|nit|changelog|release notes?|commit|pr|mr|re|fwd?|subject)(\([\w ./-]+\))?!?:(\s|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Note();

    [GeneratedRegex(@"^[$#%>»]\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Prompt();

    [GeneratedRegex(
        @"\b(says?|said|saying|shows?|showed|shown|reads?|wrote|writes|written|prints?|printed|tells?|told|contains?|outputs?|typed|states?|stated|lists?|listed|reported|reports|suggests?|suggested|quotes?|quoted|replied|answered|posted)( (me|you|us|him|her|this|that|it|there|like this))?:\s+\S",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Saying();
}
