using AskNix.Intents;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities;

/// <summary>A name and nothing else: what should happen to it has to be asked.</summary>
static class BareName
{
    public static Found? Read(IReadOnlyList<Token> body, EntityReader entities, bool polite = false)
    {
        // "Make it so" names no program, "no more discord" does not wish for it.
        if (body.Count > 5 || body.Any(token => token.Word is "it" or "that" or "them" or "so" or "no" or "not" or "without" or "more"))
            return null;
        // "Go to sleep" is no wish for go.
        if (body is [{ Quoted: false } verb, { Word: "to" or "back" or "ahead" or "into" or "through" or "over" or "away" or "out" or "with" }, ..] && Verbs.Starters.Contains(verb.Word))
            return null;
        var read = entities.Packages.Read(body);
        if (read is { AllKnown: true, Guessed: null, Remark: null })
        {
            // "Vim please": who names a thing and says please wishes for it; "please pass the salt" names none.
            if (polite && !read.Alternatives && !body.Skip(1).Any(token => token.Word is "the" or "my" or "our" or "your" or "his" or "her"))
                return new Found(new InstallPackage(read.Names), 0.7);
            var names = string.Join(' ', read.Names);
            return new Found(new InstallPackage(read.Names), 0.5, Reading.Ask, "A program is named, not what should happen to it.", [$"install {names}", $"what is {names}", $"remove {names}"]);
        }

        // "Inkskape please": a slip in the one word that is wished for.
        if (polite && body.Count == 1 && read is { Guessed: not null, Remark: null })
            return new Found(new InstallPackage(read.Names), 0.5, Reading.Ask, "A program is named, not what should happen to it.", [$"install {read.Names[0]}", $"what is {read.Names[0]}"]);

        return entities.Features.Read(body) is { } feature
            ? new Found(new EnableFeature(feature.Feature, feature.Options, feature.Port), 0.5, Reading.Ask, "A feature is named, not what should happen to it.", [$"enable {feature.Feature}", $"disable {feature.Feature}", $"what is {feature.Feature}"])
            : null;
    }
}
