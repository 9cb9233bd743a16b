using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities.Programs;

/// <summary>
/// Reads one item of a list of programs. Ways of saying that show where the name stands come first, then the name alone, then what may stand beside
/// it; a slip and a description are only looked for where nothing is named, and words nobody knows where nothing is described.
/// </summary>
static class ItemReader
{
    static readonly WordSet Purposes = WordTable.Set("for to so because since as the that which in just only by");

    static readonly WordSet Determiners = WordTable.Set("the a an my our your his her their this that some");

    public static void Read(ProgramItem item, ProgramList list)
    {
        NoteEdition(item, list);
        _ = AddSufficient(item, list)
            || AddOfDesktop(item, list)
            || AddCalled(item, list)
            || AddPair(item, list)
            || AddThings(item, list)
            || list.AddKnown(item.Core)
            || list.AddKnown(PackagePhrase.WithoutKind(item.Core))
            || list.AddKnown(PackagePhrase.WithoutKindBefore(item.Core))
            || VersionedName.Add(item.Core, list)
            || AddBeforePurpose(item.Core, list)
            || AddBehindKind(item.Core, list)
            || PackagePhrase.Pointed(item.Words).Any(list.AddKnown)
            || AddMisspelt(item.Core, list)
            || AddDescription(item, list)
            || AddUnknown(item, list);
    }

    // "The unstable version of neovim" is another than the one that would come.
    static void NoteEdition(ProgramItem item, ProgramList list)
    {
        if (item.Words.Find(token => token.Word is "unstable" or "nightly" or "beta") is { } edition && !item.Core.Contains(edition))
            list.Remark ??= $"the {edition.Word} version";
    }

    // "A terminal that is not ugly, kitty will do"
    static bool AddSufficient(ProgramItem item, ProgramList list)
    {
        if (item.Core is not ([.., { Word: "will" or "would" }, { Word: "do" or "suffice" }] or [.., { Word: "is" }, { Word: "fine" or "enough" or "ok" or "okay" }]) || !list.AddKnown(item.Core[..^2]))
            return false;
        list.Settle();
        return true;
    }

    // "The calculator from gnome"
    static bool AddOfDesktop(ProgramItem item, ProgramList list) =>
        item.Core is [.., { Word: "from" or "of" }, { Word: "gnome" or "kde" or "xfce" } desktop] && list.AddKnown([desktop, .. item.Core[..^2]]);

    // "The video player called mpv"
    static bool AddCalled(ProgramItem item, ProgramList list) =>
        item.Words.FindLastIndex(IsCalling) is > 0 and var called && list.AddKnown(item.Words[(called + 1)..]);

    // "firefox/thunderbird"
    static bool AddPair(ProgramItem item, ProgramList list) =>
        item.Words is [var pair] && pair.Text.Split('/') is [var one, var other] && list.Names.Attribute(one) is { } former && list.Names.Attribute(other) is { } latter
        && list.Add(former) && list.Add(latter);

    // "The vim plugins" are not vim.
    static bool AddThings(ProgramItem item, ProgramList list) =>
        PackagePhrase.IsOfThings(item.Words)
        && (list.AddKnown(item.Words) || Describe(item.Words, [.. PackagePhrase.WithoutFrame(item.Words[..^1]), item.Words[^1]], list));

    // "cura for my 3d printer", "vim, the editor": the name comes first, then what it is for.
    static bool AddBeforePurpose(List<Token> words, ProgramList list) =>
        words.FindIndex(1, token => Purposes.Contains(token.Word)) is > 0 and var at
        && (list.AddKnown(words[..at]) || list.AddKnown([.. PackagePhrase.WithoutPlace(words[..at])]) || (at == 1 && words[1].Word is "for" or "to" && AddSlip(words[0], list)));

    // "tunderbird for my mail": a slip, and what it is for.
    static bool AddSlip(Token token, ProgramList list) =>
        NameForm.IsPlausible(token) && !Grammar.WordClasses.Contains(token.Word) && token.Text.Length >= 6 && list.AddNearest(token.Text);

    // "the music player strawberry": what it is comes first, then the name.
    static bool AddBehindKind(List<Token> words, ProgramList list)
    {
        for (var length = 2; length > 0; length--)
        {
            if (words.Count > length && PackagePhrase.IsKind(words[^(length + 1)]) && list.AddKnown(words[^length..]))
                return true;
        }

        return false;
    }

    // "signl desktop": a slip in a name of several words, where one of them is no word at all.
    static bool AddMisspelt(List<Token> words, ProgramList list) =>
        words.Count is 2 or 3 && words.Exists(token => IsNoWord(token, list.Names)) && words.TrueForAll(NameForm.IsPlausible) && list.AddNearest(EntityReader.Text(words));

    static bool IsNoWord(Token token, ProgramNames names) => token.Text.Length > 3 && !Grammar.WordClasses.Contains(token.Word) && names.Attribute(token.Text) is null;

    static bool AddDescription(ProgramItem item, ProgramList list) => PackagePhrase.IsDescription(item.Words) && Describe(item.Words, item.Core, list);

    static bool Describe(List<Token> words, List<Token> core, ProgramList list)
    {
        // "an app called xyz" names it.
        if (core.Count == 1 && words.Exists(IsCalling))
            return UnknownNames.Add(core[0], list);
        var need = EntityReader.Text(core);
        if (core.Count == 1 && (need.Contains('-', StringComparison.Ordinal) || list.Names.Describe(need).IsEmpty) && !words.Exists(token => token.Word is "a" or "an" or "some" or "any"))
            return false;
        return list.Describe(need, words);
    }

    static bool IsCalling(Token token) => token.Word is "called" or "named";

    static bool AddUnknown(ProgramItem item, ProgramList list)
    {
        var (unknown, guessed) = (list.UnknownCount, list.Guessed);
        UnknownNames.AddRow(item.Core, list);
        // "btop is better", "podman does it": a statement, no list of names.
        if (item.Core.Exists(token => Verbs.Finite.Contains(token.Word)))
            list.Remark ??= $"what \"{EntityReader.Text(item.Words)}\" means";
        // "solar panels": two words nobody knows side by side are seldom two programs.
        else if (list.UnknownCount > unknown + 1)
            list.Remark ??= $"that \"{EntityReader.Text(item.Core)}\" are programs";
        // Programs have no article: "the snow" is something else, whatever the verb.
        if ((list.UnknownCount > unknown || list.Guessed != guessed) && Determiners.Contains(item.Words[0].Word) && !item.Words.Exists(PackagePhrase.IsKind))
            list.Remark ??= $"that \"{EntityReader.Text(item.Words)}\" is a program";
        return true;
    }
}
