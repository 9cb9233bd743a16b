using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Frames;

/// <summary>A feature or a port named anywhere in a sentence.</summary>
sealed class FeatureFrame(EntityReader entities, Func<string, bool> isWord, Func<string, bool> isFamiliar)
{
    const int LongestName = 5;
    const int LongestModule = 3;
    const int FarthestApart = 6;

    // Where one of these is said, nothing is turned on by a guess.
    static readonly WordSet Against = WordTable.Set("hole holes gap exception through disallow forbid prohibit ban deny disable disables disabled disabling deactivate off stop stops block close without rid unneeded dangerous risky fool stupid restart restarting restarted reload");

    // "Make the microphone quieter" is content with how much, not with whether.
    static readonly WordSet Degrees = WordTable.Set("quieter louder faster slower bigger smaller larger brighter darker dimmer higher lower warmer cooler shorter longer less more nicer prettier");

    public Found? Read(IReadOnlyList<Token> tokens, bool enable)
    {
        // "No one rings in on 5060 any more, close that port"
        if (FeatureReader.PortIn(tokens) is null && tokens.Any(token => token.Word is "port" or "ports" or "firewall" or "tcp" or "udp" or "fw") && tokens.Where(token => token.Number is >= 20 and <= 65535 && char.IsAsciiDigit(token.Text[0])).ToList() is [var number]
            && entities.Features.Read([number.Put("port"), number]) is { } only)
        {
            // "Turn the firewall on, this is a 2019 laptop": a number beside it may count anything.
            return new Found(Intent(only, enable), 0.85, tokens.Any(token => token.Word is "port" or "ports" or "tcp" or "udp") ? null : Reading.Ask);
        }

        if (FeatureReader.PortIn(tokens) is not null && entities.Features.Read(tokens) is { } port)
            return new Found(Intent(port, enable), 0.85);
        var against = enable && (tokens.Any(token => Against.Contains(token.Word) || Degrees.Contains(token.Word)) || IsDenied(tokens));
        var features = Named(tokens);
        if ((features.IsEmpty && Apart(tokens) is null || IsBeside(features, tokens)) && Module(tokens) is var (module, turnsOn) && (features.IsEmpty || entities.Features.IsService(module) && entities.Features.Resolve(module) is null))
            return new Found(Intent((module, ImmutableSortedDictionary<string, string>.Empty.Add(turnsOn, "true"), null), enable), 0.85, against ? Reading.Ask : null);
        if (features.IsEmpty)
            return (Apart(tokens) ?? Unlisted(tokens)) is { } apart ? new Found(Intent((apart, entities.Features.OptionsOf(apart), null), enable), 0.7, Reading.Ask) : null;
        against |= enable && IsAside(tokens);
        // "I moved to podman, docker can be disabled": of several apart the last is meant.
        var meant = features.Length == 1 || IsList(tokens) ? features : features[^1..];
        // "Go to plasma and disable gnome": one of them is to be turned off, and a guess does not know which.
        against |= !enable && meant.Length > 1;
        var steps = meant.Select(feature => Intent((feature, entities.Features.OptionsOf(feature), null), enable)).ToImmutableArray();
        return new Found(steps, features.Length == 1 ? 0.85 : 0.7, against || meant.Length < features.Length ? Reading.Ask : null);
    }

    // "Set up mosquitto here as the broker for my home automation": a service by its own name comes before a feature of several words that is described beside it.
    bool IsBeside(ImmutableArray<string> features, IReadOnlyList<Token> tokens) =>
        features is [var described] && !tokens.Any(token => string.Equals(entities.Features.Resolve(token.Text), described, StringComparison.Ordinal));

    // "Auditd on this host": what NixOS has a module for and none of the features known here is called like. A service is meant before a program is.
    (string Name, string Switch)? Module(IReadOnlyList<Token> tokens)
    {
        var modules = new List<(string Name, string Switch, bool IsService)>();
        for (var at = 0; at < tokens.Count;)
        {
            var length = Math.Min(LongestModule, tokens.Count - at);
            while (length > 0 && !Take(at, length))
                length--;
            at += Math.Max(1, length);
        }

        var services = modules.FindAll(module => module.IsService);
        return (services.Count > 0 ? services : modules) is [var only] ? (only.Name, only.Switch) : null;

        bool Take(int at, int length)
        {
            var span = tokens.Skip(at).Take(length).ToList();
            if (span.Exists(token => token.IsSeparator) || length == 1 && isWord(span[0].Word) && !span[0].Quoted)
                return false;
            var name = string.Join('-', span.Select(token => token.Word));
            if (entities.Features.SwitchOf(name) is not { } turnsOn)
                return false;
            if (!modules.Exists(module => module.Switch == turnsOn))
                modules.Add((name, turnsOn, length > 1 || entities.Features.IsService(name)));
            return true;
        }
    }

    // "Turn postfix off": a program that none of the features known here is called like, and NixOS may have a module for.
    string? Unlisted(IReadOnlyList<Token> tokens)
    {
        var names = tokens.Where(token => !token.IsSeparator && token.Number is null && token.Text.Length > 2 && !isWord(token.Word) && (entities.Packages.IsName(token.Text) || !isFamiliar(token.Word)) && token.Text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')).ToList();
        return names.Select(token => token.Word).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;
    }

    // "A prompt that shows me git branch", "my fan is always on": what is told of something, and not what is wished.
    bool IsAside(IReadOnlyList<Token> tokens)
    {
        for (var at = 1; at < tokens.Count; at++)
        {
            if (entities.Features.Resolve(tokens[at].Text) is null && (at + 1 == tokens.Count || entities.Features.Resolve($"{tokens[at].Text} {tokens[at + 1].Text}") is null))
                continue;
            var before = tokens.Take(at).ToList();
            var relative = before.FindLastIndex(token => token.Word is "that" or "which" or "where" or "whose");
            return relative > 0 && at - relative <= 4 && before.Take(relative).Any(token => token.Word is "a" or "an" or "some" or "something") && !before.Skip(relative).Any(token => token.IsSeparator)
                || before[^1].Word is "is" or "are" or "was" or "were" && before.Count > 1;
        }

        return false;
    }

    // "The bluetooth must be not active"
    static bool IsDenied(IReadOnlyList<Token> tokens)
    {
        var no = tokens.ToList().FindLastIndex(token => token.Word is "not" or "never");
        return no >= 0 && tokens.Skip(no + 1).Take(3).Any(token => token.Word is "active" or "activated" or "enabled" or "on" or "running" or "run" or "start" or "started");
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
