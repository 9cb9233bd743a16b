using System.Collections.Immutable;
using AskNix.Understanding.Entities.Programs;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities;

/// <summary>Reads the packages out of a phrase: known names first and longest first, then slips of the pen, then descriptions of need; what nobody knows is kept as it is.</summary>
sealed class PackageReader(IPackageNames names, Func<string, bool> isOtherThing)
{
    static readonly WordSet Pronouns = WordTable.Set("it them that those these this both one ones him her and of all two ,");

    readonly ProgramNames _names = new(names, isOtherThing);

    public bool IsName(string word) => _names.Attribute(word) is not null;

    /// <summary>Whether no program is known by this attribute.</summary>
    public bool IsUnknown(string attribute) => _names.IsUnknown(attribute);

    /// <summary>The attribute one word or phrase stands for, or null.</summary>
    public string? Known(IReadOnlyList<Token> phrase) => _names.Known(phrase);

    public ImmutableArray<string> Describe(string need) => _names.Describe(need);

    /// <summary>Whether known programs are for all that a need speaks of.</summary>
    public bool IsTold(string need) => _names.IsTold(need);

    public Packages Read(IReadOnlyList<Token> phrase)
    {
        var (meant, not) = LeftOut.Part(PackagePhrase.WithoutPlaceBefore(phrase));
        meant = PackagePhrase.WithoutPlace(WithoutApposition(meant));
        if (meant.Count == 0)
            return new Packages([]);
        if (PointsBack(meant))
            return new Packages([], Pronoun: true);
        // "rock and roll" could be one name.
        if (not.Count == 0 && _names.AsWritten(meant) is { } whole)
            return new Packages([whole]);

        var items = PackagePhrase.Items(meant);
        var list = new ProgramList(_names, isOnly: items.Count == 1);
        foreach (var item in items)
        {
            // "Add to my config, bat, eza": where stands before what.
            if (items.Count == 1 || !PackagePhrase.IsPlace(item))
                ItemReader.Read(ProgramItem.Of(item), list);
        }

        var without = not.Count == 0 ? new Packages([]) : Read(not);
        if (not.Count > 0 && LeftOut.IsUnclear(not, without))
            list.Remark ??= $"what \"{EntityReader.Text(not)}\" leaves out";
        return list.Result(meant.Any(token => token.Word is "or"), without.Names);
    }

    static bool PointsBack(IReadOnlyList<Token> phrase) =>
        phrase is [{ Word: "that" or "this" or "the" }, { Word: "thing" or "program" or "app" or "application" or "software" or "tool" or "game" }]
        || phrase.All(token => Pronouns.Contains(token.Word));

    // "Bat, the cat clone": what the one program is, and no second one.
    IReadOnlyList<Token> WithoutApposition(IReadOnlyList<Token> phrase)
    {
        var comma = phrase.TakeWhile(token => !token.IsComma).Count();
        if (comma == 0 || comma + 2 >= phrase.Count || phrase[comma + 1].Word is not ("the" or "a" or "an") || phrase.Skip(comma + 1).Any(token => token.IsComma || token.Word is "and" or "or" or "plus" or "&"))
            return phrase;
        List<Token> name = [.. phrase.Take(comma)];
        List<Token> said = [.. phrase.Skip(comma + 1)];
        return _names.AsWritten(name) is not null && _names.AsWritten(said[1..]) is null && (said[0].Word is "the" || PackagePhrase.IsKind(said[^1])) ? name : phrase;
    }
}
