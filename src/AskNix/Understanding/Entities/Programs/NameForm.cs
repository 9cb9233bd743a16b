using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities.Programs;

/// <summary>What a word that nobody knows looks like: a name, a version, or a word that never names a program.</summary>
static class NameForm
{
    const int Longest = 60;

    static readonly WordSet NotNames = WordTable.Set(
        """
        onto into off his her she he they over
        the full complete entire whole a an it them that those these this everything anything something nothing all stuff things thing package packages app apps application applications program
        programs software tool tools system me us you i we my your what which how why is are was be do does not no yes and or of to in on for from with without at by again
        mine yours theirs done kid kids night day host will would patched
        here there now new more other others same latest version one ones up down so too very good bad better best old if when please rest others oh also well its his her their myself yourself itself ourselves themselves home some any few many much
        """);

    /// <summary>Whether the word is none of a program, whatever programs there are.</summary>
    public static bool IsNone(Token token) => NotNames.Contains(token.Word);

    /// <summary>Whether a program could be called so.</summary>
    public static bool IsPlausible(Token token) =>
        token.Text.Length is > 0 and <= Longest
        && !IsNone(token)
        && (char.IsLetterOrDigit(token.Text[0]) || token.Text[0] == '_')
        && token.Text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '+' or '#' or '@' or '/')
        && token.Text.Any(char.IsAsciiLetter);

    /// <summary>"3.11", "v2", "6.x"</summary>
    public static bool IsVersion(Token token) =>
        token.Word.TrimStart('v') is { Length: > 0 } number && char.IsAsciiDigit(number[0]) && number.All(character => char.IsAsciiDigit(character) || character is '.' or '-' or 'x');
}
