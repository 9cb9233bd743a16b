namespace AskNix.Understanding.Words;

/// <summary>Joins names whose marks were dictated as words: "services dot openssh dot enable", "america slash new york".</summary>
static class DictatedNames
{
    // What stands before the mark in options and time zones; elsewhere "slash" and "dot" are words.
    static readonly WordSet BeforeDot = WordTable.Set("services networking boot hardware programs environment users time i18n nix nixpkgs security virtualisation systemd fonts console xdg home");
    static readonly WordSet BeforeSlash = WordTable.Set("africa america antarctica arctic asia atlantic australia europe indian pacific etc nix");

    public static List<Token> Join(List<Token> tokens)
    {
        if (!tokens.Exists(token => token.Word is "dot" or "slash"))
            return tokens;
        var joined = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            var name = tokens[at];
            var mark = BeforeDot.Contains(name.Word) ? ("dot", ".") : BeforeSlash.Contains(name.Word) ? ("slash", "/") : ("", "");
            while (mark.Item1.Length > 0 && at + 2 < tokens.Count && tokens[at + 1].Word == mark.Item1 && !tokens[at + 2].IsSeparator)
            {
                name = name.Put(name.Text + mark.Item2 + tokens[at + 2].Text) with { End = tokens[at + 2].End };
                at += 2;
            }

            joined.Add(name);
        }

        return joined;
    }
}
