using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions.Referring;

/// <summary>What points to programs.</summary>
static class ProgramReferrals
{
    const int MostMore = 14;

    static readonly WordSet Adding = WordTable.Set("oh and also too plus as-well as-well-as please yes then ah");

    // "Search for htop and install it". What was only told of is taken away only where that is plainly ordered.
    public static Referral? Wished(Referral said) =>
        said is { Found: null, Programs.IsEmpty: false } && Wish(said.Body, said.Programs, said.Names) is { } wish && !(said.AreTold && Effects.TakesAway(wish) && said.Mood is not Mood.Request)
            ? said.Means(wish) : null;

    // "They talk on slack and on zoom, so I need both of them plus element": what is pointed at belongs to the list.
    public static Referral? TogetherWith(Referral said)
    {
        if (said is not { Found: { Steps: [(InstallPackage or RemovePackage) and PackagesIntent { Packages: { IsEmpty: false } named, Describes: null } wish] } found, Before.Count: > 0 })
            return null;
        var pointing = said.Body.SkipWhile(token => token.Word is not ("both" or "them" or "those" or "it" or "that")).ToList();
        if (pointing.Skip(1).FirstOrDefault(token => token.Word is not ("of" or "them" or "those" or "two")) is not ({ Word: "and" or "plus" or "&" or "as-well-as" or "also" } or { IsComma: true }))
            return null;
        var told = said.Frames.Programs(said.Before);
        var isPlain = told.Length == 1 || told.Length > 1 && pointing[0].Word is not ("it" or "that");
        return isPlain && Like(wish, [.. told.Except(named, StringComparer.Ordinal), .. named]) is { } all ? said.Means(found with { Steps = [all] }) : null;
    }

    // "Where is my htop gone? Put it back"
    public static Referral? PutBack(Referral said) =>
        said is { Found.Steps: [Undo], Programs.Length: 1 } && said.Body.Says("put|bring|get it back")
            && (said.Before.Has("where|gone|missing|disappeared|vanished")
                || said.Before.Has("deleted|removed|uninstalled|kicked|dropped") && said.Before.Has("i|we|somebody|someone|he|she") && said.Before.Any(token => Ages.Of(1, token.Word) is not null || token.Word is "yesterday" or "ago" or "earlier"))
            ? said.Means(new InstallPackage(said.Programs)) : null;

    // "Install vlc. Oh and also kodi", "also wesnoth and hedgewars for the kids": names, and what they are for, said to be more of the same.
    public static Referral? More(Referral said)
    {
        if (said.Found is not (null or { AtMost: Reading.Ask }) || said.Earlier.FirstOrDefault(earlier => earlier.Found is not null) is not { Found: { Steps: [PackagesIntent wished], AtMost: null } })
            return null;
        IReadOnlyList<Token> names = [.. said.Tokens.SkipWhile(IsAdding).Reverse().SkipWhile(IsAdding).Reverse()];
        return names.Count is > 0 and <= MostMore && said.Tokens.Any(token => Adding.Contains(token.Word)) && !names.Any(token => Verbs.Starters.Contains(token.Word))
            && said.Names.Read(names) is { AllKnown: true, Guessed: null, Remark: null, Names.IsEmpty: false } read && Like(wished, read.Names) is { } more ? said.Means(more) : null;
    }

    /// <summary>What "install it", "get them off" want done with programs named elsewhere; null where the words do not point to them.</summary>
    public static Intent? Wish(IReadOnlyList<Token> body, ImmutableArray<string> programs, PackageReader packages)
    {
        // Of several programs nobody knows which "it" is.
        if (programs.Length > 1 && !body.Has("them|those|these|both"))
            return null;
        if (body is [var only] && Verbs.OfPrograms.Contains(only.Word))
            return Wish(only.Word, programs);
        // "Get it off this machine": the small word turns the verb around.
        if (body.Says("get|take|throw|kick|pull|remove|put it|that|them|this|those|both off|out|away ..."))
            return new RemovePackage(programs);
        // "Place it on this machine"
        if (body.Says("drop|put|get|bring|dump|place|stick|pop|throw|slap|sling|chuck|shove|load|have it|that|them|this|those|both on|onto|in|here|there ..."))
            return new InstallPackage(programs);
        // "It can go"
        if (body.Says("it|they|that|both|he|she can|may|must|should|has|have|needs|need ...") && body.Skip(2).Take(2).Any(token => token.Word is "go" or "leave" or "disappear" or "vanish") && (body.Count <= 4 || body.Has("from|here|now")))
            return new RemovePackage(programs);
        var behind = body.Count > 2 && body[^1].Word is "on" or "in" or "back" or "too";
        return body.Count >= 2 && packages.Read([.. body.Skip(1).Take(body.Count - (behind ? 2 : 1))]).Pronoun ? Wish(body[0].Word, programs) : null;
    }

    /// <summary>The programs that what comes next may point to.</summary>
    public static ImmutableArray<string> NamedBy(Found? found, PackageReader packages) => found?.Steps[^1] switch
    {
        PackagesIntent named => named.Packages,
        SearchPackage search when packages.IsName(search.Query) => [search.Query],
        FindCommand find when packages.IsName(find.Command) => [find.Command],
        WhyDepends { Dependency: { } dependency } when packages.IsName(dependency) => [dependency],
        _ => [],
    };

    static Intent? Wish(string verb, ImmutableArray<string> packages) => verb switch
    {
        "install" or "add" or "get" or "put" or "grab" or "download" or "fetch" => new InstallPackage(packages),
        "remove" or "uninstall" or "delete" or "purge" or "drop" or "ditch" or "nuke" or "erase" or "yeet" or "evict" or "bin" or "scrap" or "expel" or "eject" or "banish" => new RemovePackage(packages),
        "update" or "upgrade" => new UpdateSystem(packages),
        "try" or "run" or "test" or "launch" => new TryPackage(packages),
        _ => null,
    };

    static Intent? Like(PackagesIntent wished, ImmutableArray<string> packages) => wished switch
    {
        InstallPackage => new InstallPackage(packages),
        RemovePackage => new RemovePackage(packages),
        TryPackage => new TryPackage(packages),
        _ => null,
    };

    static bool IsAdding(Token token) => token.IsSeparator || Adding.Contains(token.Word);
}
