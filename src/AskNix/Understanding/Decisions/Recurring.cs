using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>"Clean up old generations automatically": what is to be done again and again is a feature to turn on, nothing to be done now.</summary>
static class Recurring
{
    public static Understood Heed(Understood understood, IReadOnlyList<Token> tokens, IFeatureNames features)
    {
        if (understood.Reading is not Reading.Act || !understood.Steps.Any(step => FeatureFor(step) is not null) || !IsSaid(tokens))
            return understood;
        ImmutableArray<Intent> steps = [.. understood.Steps.Select(step => FeatureFor(step) is { } feature ? new EnableFeature(feature, features.OptionsOf(feature)) : step).DistinctBy(step => step.ToString())];
        return understood with { Steps = steps, Because = "It is to be done again and again." };
    }

    static string? FeatureFor(Intent step) => step switch
    {
        DeleteGenerations or CollectGarbage => "auto-gc",
        UpdateSystem { Release: null, Packages.IsDefaultOrEmpty: true } => "auto-upgrade",
        _ => null,
    };

    static bool IsSaid(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Word is "automatically" or "regularly" or "periodically" or "unattended")
                return true;
            // "Clean up weekly" goes on, "the weekly update" is one of many.
            if (at > 0 && tokens[at].Word is "weekly" or "daily" or "nightly" or "monthly" or "hourly" && tokens.Skip(at + 1).All(token => token.IsSeparator || token.Word is "please"))
                return true;
            if (at + 1 < tokens.Count && tokens[at].Word is "every" or "each" && Periods.IsOne(tokens[at + 1].Word))
                return true;
        }

        return false;
    }
}
