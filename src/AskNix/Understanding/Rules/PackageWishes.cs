using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>How sure a wish about packages can be: named ones are plain, guessed and described ones are not.</summary>
static class PackageWishes
{
    const double Guessed = 0.82;
    const double Unknown = 0.8;

    /// <summary>What was found, with what is named besides; null where that is not plain.</summary>
    public static Found? WithMore(Found found, Packages more)
    {
        if (found is not { AtMost: null, Steps: [PackagesIntent { Packages.IsEmpty: false } wish] } || more is not { Names.IsEmpty: false, Guessed: null, Remark: null, Alternatives: false })
            return null;
        ImmutableArray<string> all = [.. wish.Packages.Union(more.Names, StringComparer.Ordinal)];
        return found with { Steps = [wish is RemovePackage ? new RemovePackage(all) : new InstallPackage(all)], Confidence = more.AllKnown ? found.Confidence : Math.Min(found.Confidence, Unknown) };
    }

    public static Found Found(Packages read, Func<Packages, Intent> intent, double sure, string verb)
    {
        var meaning = intent(read);
        if (read.Describes is { } need)
        {
            return new Found(
                meaning,
                Math.Min(sure, 0.7),
                Reading.Ask,
                read.Candidates.IsEmpty ? $"No program is named, and I know none for \"{need}\"." : $"No program is named; these fit \"{need}\".",
                read.Candidates.IsEmpty ? [$"search {need}"] : [.. read.Candidates.Select(candidate => $"{verb} {candidate}")]);
        }

        if (read.Alternatives)
            return new Found(meaning, Math.Min(sure, 0.7), Reading.Ask, "The sentence leaves a choice.", [.. read.Names.Select(name => $"{verb} {name}")]);
        if (read.Remark is { } remark)
            return new Found(meaning, Math.Min(sure, 0.7), Reading.Ask, $"I cannot promise {remark}.", [$"{verb} {string.Join(' ', read.Names)}"]);
        if (read.Guessed is var (written, meant))
            return new Found(meaning, Math.Min(sure, Guessed), because: $"I take \"{written}\" for {meant}.");
        return new Found(meaning, read.AllKnown ? sure : Math.Min(sure, Unknown));
    }
}
