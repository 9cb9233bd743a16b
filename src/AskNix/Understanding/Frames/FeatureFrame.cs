using System.Collections.Frozen;
using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Frames;

/// <summary>A feature or a port named anywhere in a sentence.</summary>
sealed class FeatureFrame(EntityReader entities)
{
    const int LongestName = 5;
    const int FarthestApart = 6;

    // Where one of these is said, nothing is turned on by a guess.
    static readonly FrozenSet<string> Against = WordTable.Set("hole holes gap exception through disallow forbid prohibit ban deny disable disables disabled disabling deactivate off stop stops block close without rid unneeded dangerous risky fool stupid restart restarting restarted reload");

    // "Make the microphone quieter" is content with how much, not with whether.
    static readonly FrozenSet<string> Degrees = WordTable.Set("quieter louder faster slower bigger smaller larger brighter darker dimmer higher lower warmer cooler shorter longer less more nicer prettier");

    public Found? Read(IReadOnlyList<Token> tokens, bool enable)
    {
        if (FeatureReader.PortIn(tokens) is not null && entities.Features.Read(tokens) is { } port)
            return new Found(Intent(port, enable), 0.85);
        var against = enable && tokens.Any(token => Against.Contains(token.Word) || Degrees.Contains(token.Word));
        var features = Named(tokens);
        if (features.IsEmpty)
            return Apart(tokens) is { } apart ? new Found(Intent((apart, entities.Features.OptionsOf(apart), null), enable), 0.7, Reading.Ask) : null;
        // "I moved to podman, docker can be disabled": of several apart the last is meant.
        var meant = features.Length == 1 || IsList(tokens) ? features : features[^1..];
        // "Go to plasma and disable gnome": one of them is to be turned off, and a guess does not know which.
        against |= !enable && meant.Length > 1;
        var steps = meant.Select(feature => Intent((feature, entities.Features.OptionsOf(feature), null), enable)).ToImmutableArray();
        return new Found(steps, features.Length == 1 ? 0.85 : 0.7, against || meant.Length < features.Length ? Reading.Ask : null);
    }

    // "Docker and podman"
    static bool IsList(IReadOnlyList<Token> tokens) => tokens.Any(token => token.Word is "and" or "plus" or "&" or "both" or "as-well-as" or "also");

    ImmutableArray<string> Named(IReadOnlyList<Token> tokens)
    {
        var features = ImmutableArray.CreateBuilder<string>();
        for (var at = 0; at < tokens.Count;)
        {
            var length = Math.Min(LongestName, tokens.Count - at);
            while (length > 0 && !Take(at, length))
                length--;
            at += Math.Max(1, length);
        }

        return features.ToImmutable();

        bool Take(int at, int length)
        {
            var span = tokens.Skip(at).Take(length).ToList();
            if (span.Exists(token => token.IsSeparator)
                || entities.Features.Resolve(string.Join(' ', span.Select(token => token.Corrected ? token.Word : token.Text))) is not { } feature)
            {
                return false;
            }

            if (!features.Contains(feature))
                features.Add(feature);
            return true;
        }
    }

    // "Make my machine upgrade itself automatically" names automatic upgrades, though no two of these words stand together.
    string? Apart(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            for (var other = at + 1; other <= at + FarthestApart && other < tokens.Count; other++)
            {
                foreach (var one in Forms(tokens[at].Word))
                {
                    foreach (var two in Forms(tokens[other].Word))
                    {
                        if ((entities.Features.Resolve($"{one} {two}") ?? entities.Features.Resolve($"{two} {one}")) is { } feature)
                            return feature;
                    }
                }
            }
        }

        return null;
    }

    static IEnumerable<string> Forms(string word)
    {
        yield return word;
        yield return word + "s";
        if (word.EndsWith("ally", StringComparison.Ordinal))
            yield return word[..^4];
    }

    static Intent Intent((string Feature, ImmutableSortedDictionary<string, string> Options, int? Port) feature, bool enable) =>
        enable ? new EnableFeature(feature.Feature, feature.Options, feature.Port) : new DisableFeature(feature.Feature, feature.Options, feature.Port);
}
