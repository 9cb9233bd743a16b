namespace AskNix.Understanding.Words;

/// <summary>What is named as one of a kind, in place of the kind: "how to update only one package, e.g. firefox" asks of firefox.</summary>
static class Examples
{
    static readonly WordSet Kinds = WordTable.Set("package program app application tool game browser editor input option generation feature channel release service command extension font");

    static readonly WordSet Counting = WordTable.Set("a an one another single some any certain specific particular individual just flake nixos nix");

    // What a kind means to the words behind it: an input is told from a package by it.
    static readonly WordSet Telling = WordTable.Set("input option generation");

    public static List<Token> InPlace(List<Token> tokens)
    {
        // "A single input such as sops-nix"; "how do I remove a package like evince" means that one, where a wish for something like it would be another.
        if (tokens.FindIndex(token => token.Word is "such" or "like") is > 1 and var such && such + 2 < tokens.Count && Kinds.Contains(tokens[such - 1].Word)
            && (tokens[such].Word is "such" ? tokens[such + 1].Word is "as" : tokens.Take(such).Any(token => token.Word is "remove" or "uninstall" or "delete" or "update" or "upgrade" or "pin" or "try" or "test")))
        {
            tokens = [.. tokens[..such], tokens[such].Put(","), tokens[such].Put("say"), .. tokens[(such + (tokens[such].Word is "such" ? 2 : 1))..]];
        }

        var at = tokens.FindIndex(token => token.Word is "say" or "eg" or "example" or "instance" or "namely");
        if (at < 2 || at + 1 >= tokens.Count || tokens[at + 1].IsSeparator || tokens[at].Quoted)
            return tokens;
        var start = tokens[at].Word is "example" or "instance" && tokens[at - 1].Word is "for" ? at - 1 : at;
        if (start < 2 || !tokens[start - 1].IsComma || !Kinds.Contains(tokens[start - 2].Word))
            return tokens;
        var kind = start - 2;
        var from = kind;
        while (from > 0 && Counting.Contains(tokens[from - 1].Word))
            from--;
        return from == kind ? tokens : [.. tokens[..from], .. Telling.Contains(tokens[kind].Word) ? tokens[from..(kind + 1)].FindAll(token => token.Word is "flake" || Telling.Contains(token.Word)) : [], .. tokens[(at + 1)..]];
    }
}
