namespace AskNix.Understanding.Words;

/// <summary>
/// Puts a mark where one is only spoken: "install gimp comma krita period", "remove it yeah remove it", "long story short, get vlc". What
/// is told ends there and the wish begins.
/// </summary>
static class DictatedMarks
{
    static readonly (string[] Words, string Mark)[] Asides =
    [
        .. new[]
        {
            ("long story short", "."), ("to cut a long story short", "."), ("to make a long story short", "."), ("in short", "."), ("bottom line", "."), ("tl ; dr", "."), ("to sum up", "."), ("the point is", "."),
            ("while you are at it", ","), ("while we are at it", ","), ("since you are at it", ","), ("full stop", "."), ("exclamation mark", "."), ("exclamation point", "."), ("question mark", "?"), ("new line", "."),
        }.Select(aside => (aside.Item1.Split(' '), aside.Item2)),
    ];

    // "A long period", "the comma": the words themselves.
    static readonly WordSet Naming = WordTable.Set("the a an this that my install remove uninstall get add try called named is of grace long short time trial enable disable about no any for in every");

    static readonly WordSet Orders = WordTable.Set("install uninstall remove delete get add put update upgrade enable disable rebuild give please can could would i we let");

    static readonly WordSet Agreeing = WordTable.Set("yeah yep yup yes anyway anyways so-anyway");

    public static List<Token> Write(List<Token> tokens)
    {
        var written = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Aside(tokens, at) is (var length, var mark))
            {
                // "And while you are at it, enable docker": what joins stays where it is.
                if (written.Count > 0 && at + length < tokens.Count && !(mark is "," && written[^1].Word is "and" or ","))
                    written.Add(tokens[at].Put(mark));
                else if (at + length == tokens.Count)
                    written.AddRange(mark is "," ? tokens[at..] : [tokens[at].Put(mark)]);
                at += length - 1;
            }
            else
            {
                written.Add(Mark(tokens, at) is { } said ? tokens[at].Put(said) : tokens[at]);
            }
        }

        return written;
    }

    static string? Mark(List<Token> tokens, int at)
    {
        if (at == 0 || tokens[at].Quoted || Naming.Contains(tokens[at - 1].Word) || tokens[at - 1].IsSeparator)
            return null;
        var last = at + 1 == tokens.Count;
        return tokens[at].Word switch
        {
            "comma" when !last => ",",
            "period" when last || Orders.Contains(tokens[at + 1].Word) => ".",
            // "Yeah remove it", "yeah blender install it"
            var word when Agreeing.Contains(word) && !last && (Orders.Contains(tokens[at + 1].Word) || at + 2 < tokens.Count && tokens[at + 2].Word is "install" or "uninstall" or "remove") => ",",
            _ => null,
        };
    }

    static (int Length, string Mark)? Aside(List<Token> tokens, int at)
    {
        foreach (var (words, mark) in Asides)
        {
            var index = 0;
            while (index < words.Length && at + index < tokens.Count && tokens[at + index].Word == words[index])
                index++;
            if (index == words.Length && (at == 0 || !Naming.Contains(tokens[at - 1].Word)))
                return (index, mark);
        }

        return null;
    }
}
