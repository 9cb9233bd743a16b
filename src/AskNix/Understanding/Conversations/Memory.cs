using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Decisions;

namespace AskNix.Understanding.Conversations;

/// <summary>What was said so far, as far as a turn can lean on it.</summary>
sealed class Memory(IPackageNames names)
{
    const int MostOffered = 5;

    /// <summary>The last turn that was understood; null at the beginning.</summary>
    public Understood? Last { get; private set; }

    /// <summary>The wish a yes would answer: shown or asked about, and neither carried out nor refused since.</summary>
    public Understood? Open { get; private set; }

    /// <summary>The programs of the last list, of which one may be named by its place.</summary>
    public ImmutableArray<string> Offered { get; private set; } = [];

    /// <summary>What the last turn was about.</summary>
    public ImmutableArray<Thing> Things { get; private set; } = [];

    /// <summary>What was spoken of one after the other in one breath: "try cowsay", "same with figlet". Of one kind, in the order of saying.</summary>
    public ImmutableArray<Thing> Run { get; private set; } = [];

    /// <summary>The list a place such as "the second" is of; empty where there is none.</summary>
    public ImmutableArray<Thing> Listed => Things.Length > 1 ? Things : Run.Length > 1 ? Run : [.. Offered.Select(name => new Thing("package", name))];

    /// <summary>Keeps a turn.</summary>
    /// <param name="understood">How it was read.</param>
    /// <param name="leans">How it leans on what was said before.</param>
    public void Keep(Understood understood, Leaning leans)
    {
        // What was not understood is no topic, and no yes is about it.
        if (understood.Intent is Help or OutOfScope)
        {
            if (leans is Leaning.No || understood.Reading is Reading.Decline)
                Open = null;
            return;
        }

        Last = understood;
        Open = understood.Reading is Reading.Decline || leans is Leaning.Confirms ? null
            : understood.Steps.All(IsWhole) && understood.Reading is Reading.Act or Reading.Ask ? understood
            : leans is Leaning.No ? null : Open;
        var about = understood.Steps.SelectMany(step => Thing.Of(step)).ToImmutableArray();
        // What "it" is does not change by asking what it is.
        if (leans is not Leaning.No && about.All(thing => thing.Kind is "concept") && !Things.IsEmpty)
            return;
        // Nor is what is asked of it, "does it run on wayland?", what it is.
        if (leans is Leaning.Points && understood.Reading is not Reading.Act && about is [{ Kind: "feature" or "option" or "flake" } asked, ..] && asked.Kind != Things.FirstOrDefault()?.Kind)
            return;
        var replaced = leans is Leaning.Corrects ? Run.RemoveRange(Things) : Run;
        var goesOn = leans is not Leaning.No && about.All(thing => replaced.All(before => before.Kind == thing.Kind));
        Run = goesOn ? [.. replaced.Except(about), .. about] : about;
        Things = about;
        var list = understood.Intent switch
        {
            PackagesIntent { Candidates.IsDefaultOrEmpty: false } wish => wish.Candidates,
            SearchPackage search => names.Describe(search.Query, MostOffered),
            _ => [],
        };
        if (!list.IsDefaultOrEmpty || leans is Leaning.No)
            Offered = list.IsDefault ? [] : list;
        if (!list.IsDefaultOrEmpty)
            Run = [];
    }

    static bool IsWhole(Intent step) => Effects.Changes(step) && step is not PackagesIntent { Packages.IsEmpty: true } and not SetOption { Value: null };
}
