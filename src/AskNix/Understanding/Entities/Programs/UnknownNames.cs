using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities.Programs;

/// <summary>Reads words that are no name as a whole: each may be a name that nobody knows, a slip, or what a program is for.</summary>
static class UnknownNames
{
    static readonly WordSet Turning = WordTable.Set("off out away gone no not bye goodbye never without instead-of hello welcome");

    /// <summary>Adds names that stand one after the other without commas: the longest known ones first.</summary>
    public static void AddRow(List<Token> words, ProgramList list)
    {
        for (var at = 0; at < words.Count;)
        {
            var length = Math.Min(ProgramNames.Longest, words.Count - at);
            while (length > 0 && !list.AddKnown(words.GetRange(at, length)))
                length--;
            if (length == 0)
            {
                // "Chromium off and firefox on": what turns the wish around is no small word between names.
                if (Turning.Contains(words[at].Word))
                    list.Remark ??= $"what \"{EntityReader.Text(words)}\" means";
                Add(words[at], list, isAlone: words.Count == 1);
            }

            at += Math.Max(1, length);
        }
    }

    /// <summary>Adds one word. Among other words a near name is more likely chance than a slip, and only a word alone may be a need.</summary>
    public static bool Add(Token word, ProgramList list, bool isAlone = true)
    {
        // "Two things" and "these three" count.
        if (!NameForm.IsPlausible(word) || word.Number is not null && char.IsAsciiLetter(word.Text[0]))
            return false;
        var name = list.Names.Elsewhere(word.Text) ?? word.Text;
        return isAlone && (AddListed(name, list) || AddSlip(name, word, list) || AddNeed(name, list)) || list.AddUnknown(name);
    }

    // "Install progress": there is a package of this very name, which is no slip; that it is also a word leaves the doubt of a name nobody knows,
    // and "weather" alone may say what for.
    static bool AddListed(string name, ProgramList list)
    {
        if (list.Names.Listed(name) is not { } listed)
            return false;
        if (list.IsOnly && list.Names.IsTold(name))
            list.Remark ??= $"that {listed} is what you mean by \"{name}\"";
        return list.AddUnknown(listed);
    }

    static bool AddSlip(string name, Token word, ProgramList list) => !Grammar.WordClasses.Contains(word.Word) && list.AddNearest(name);

    // "clean-css" is a name that nobody knows here, and no description.
    static bool AddNeed(string name, ProgramList list) =>
        list.IsEmpty && !name.Contains('-', StringComparison.Ordinal) && !list.Names.Describe(name).IsEmpty && list.DescribeAnew(name);
}
