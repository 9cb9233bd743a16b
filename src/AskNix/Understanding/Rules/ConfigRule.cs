using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>generate-config.</summary>
sealed class ConfigRule : Rule
{
    const string Make = "create|make|generate|write|build|scaffold|bootstrap|give|get|produce|prepare|draft|propose|design|compose|craft|show|suggest";
    const string Kind = "@det|new|nixos|nix|simple|basic|minimal|sample|example|starter|complete|full|good|default|base|system|initial|fresh|whole|working|sensible";

    public ConfigRule()
    {
        On($"{Make} @me? {Kind}* configuration|config|configs|setup|configurations|nixos-config file|files|template|skeleton? for|with|of|to|that|suited|suitable|including|containing|which|where|as|using|on* $what", Generate);
        On($"{Make} @me? {Kind}* $what configuration|config|configs file|template?", Generate);
        On($"{Make} @me? {Kind}* configuration|config|configs|nixos-config file|files|template|from|scratch|please|hardware|for|me|now*", _ => new GenerateConfig(""));
        On($"i|we @please* @want {Kind}* configuration|config|configs for|with|of|to|that|suited|which $what", Generate);
        On($"configuration|config template|example|sample? for $what", Generate);
        On($"{Kind}* configuration|config|configs|nixos-config wanted|needed|required|requested|please for|with|of|as? $what", Generate);
        On("generate|create hardware config|configuration ...", new GenerateConfig("hardware"));
    }

    static Found? Generate(Sighting sighting)
    {
        var what = sighting["what"].SkipWhile(token => token.Word is "a" or "an" or "the" or "my" or "this" or "for" or "with" or "me").ToList();
        // "Give my new config a test run": it is written already.
        if (sighting.Words.Take(3).Any(word => word is "my" or "our" or "your") && !sighting.Words.Take(3).Any(word => word is "me" or "us"))
            return null;
        return what.Count == 0 || what.Any(token => token.Word is "switching" or "activating" or "switch" or "match" or "correspond" or "agree" or "run" or "effect" or "generation" or "flake" or "change" or "changes" or "current" or "installed" or "available" or "where" or "active" or "live" or "permanent" || OptionNames.IsName(token)) || sighting.First is "show" or "get" && !sighting.Words.Contains("for")
            ? null : new GenerateConfig(EntityReader.Text(what));
    }
}
