using System.Collections.Frozen;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Commands;

/// <summary>
/// Puts a command of another system, or of Nix, into the words this program reads: <c>apt install vim</c> becomes "install vim". It may
/// stand anywhere in the sentence: "what is the nixos equivalent of apt install vim".
/// </summary>
static class CommandTranslator
{
    static readonly CommandTable[] Tables = [.. PackageTools.All, .. NixTools.All, .. SystemTools.All];

    static readonly FrozenDictionary<string, CommandTable> ByTool =
        FrozenDictionary.ToFrozenDictionary(
            Tables.SelectMany(table => table.Tools.Select(tool => KeyValuePair.Create(tool, table))), StringComparer.Ordinal);

    public static List<Token> Translate(List<Token> tokens)
    {
        tokens = Signs.Translate(tokens);
        if (tokens.Exists(token => token.Word is "diff-closures" or "nvd" or "dix"))
            tokens = tokens.ConvertAll(ProfileLinks.Number);
        var translated = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count;)
        {
            while (at + 1 < tokens.Count && tokens[at].Word is "$" or "sudo" or "doas" or "%" or "run0" && (ByTool.ContainsKey(tokens[at + 1].Word) || tokens[at + 1].Word is "sudo" or "doas"))
                at++;
            var end = End(tokens, at);
            // "nixos-rebuild --help" asks what the command does.
            if (ByTool.ContainsKey(tokens[at].Word) && tokens.GetRange(at, end - at).Exists(token => token.Word is "--help" or "--usage" or "--version"))
            {
                translated.AddRange([tokens[at].Put("what"), tokens[at].Put("does"), tokens[at], tokens[at].Put("do")]);
                at = end;
                continue;
            }

            if (ByTool.TryGetValue(tokens[at].Word, out var table) && table.Say(tokens.GetRange(at, end - at)) is { } said)
            {
                translated.AddRange(said);
                at = end;
                continue;
            }

            translated.Add(tokens[at++]);
        }

        return translated;
    }

    static int End(List<Token> tokens, int at)
    {
        var end = Math.Min(at + (at + 1 < tokens.Count && !tokens[at + 1].IsSeparator && tokens[at + 1].Word is not ("please" or "thanks" or "then" or "and" or "but" or "because") ? 2 : 1), tokens.Count);
        while (end < tokens.Count && !tokens[end].IsSeparator && tokens[end].Word is not ("please" or "then" or "and" or "on" or "in" or "do" or "mean" or "means" or "but" or "thanks" or "equivalent" or "for" or "to" or "work" or "does" or "is" or "not" or "because" or "or" or "with"))
            end++;
        return end;
    }
}
