using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Decisions;

namespace AskNix.Understanding.Conversations;

/// <summary>Turns that only choose: "the second one", "number 3", "okular", "both", "the first, but only for me".</summary>
sealed class ChosenReader(ISentenceReader reader, IPackageNames names)
{
    public Understood? Read(Turn turn, Memory memory)
    {
        var last = memory.Last!;
        if (last.Reading is Reading.Ask && ChoiceReader.Read(turn.Written, last.Choices) is { } choice)
        {
            var chosen = reader.Read(choice);
            return chosen with { Because = $"It chooses \"{choice}\".", Scope = ScopeOf(turn, last) };
        }

        return Named(turn, memory) is { IsEmpty: false } packages && Wish(last, packages) is { } wish
            ? last with
            {
                Steps = [wish],
                Reading = Effects.Changes(wish) ? Reading.Act : Reading.Answer,
                Confidence = 0.9,
                Because = $"It chooses {string.Join(" and ", packages)}.",
                Choices = [],
                Scope = ScopeOf(turn, last),
            } : null;
    }

    static Scope ScopeOf(Turn turn, Understood last) => turn.Scope is Scope.Auto ? last.Scope : turn.Scope;

    ImmutableArray<string> Named(Turn turn, Memory memory)
    {
        var list = memory.Listed;
        if (list.IsEmpty || list[0].Kind is not "package")
            return [];
        if (Places.Read(turn.Words, list.Length) is { } places)
            return [.. places.Select(place => list[place].Name)];
        if (ChoiceReader.Read(turn.Written, memory.Offered) is { } one)
            return [one];
        // "Both krita and inkscape"
        var said = string.Join(' ', turn.Plain.Where(word => word is not ("both" or "please" or "the"))).Split(" and ").Select(names.Resolve).ToList();
        return said.Count > 1 && said.TrueForAll(name => name is not null && memory.Offered.Contains(name)) ? [.. said!] : [];
    }

    static Intent? Wish(Understood last, ImmutableArray<string> packages) => last.Intent switch
    {
        InstallPackage or SearchPackage => new InstallPackage(packages),
        RemovePackage => new RemovePackage(packages),
        TryPackage => new TryPackage(packages),
        PackageInfo => new PackageInfo(packages),
        _ => null,
    };
}
