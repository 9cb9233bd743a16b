using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>search-option.</summary>
sealed class SearchOptionRule : Rule
{
    const string Options = "option|options|setting|settings|knob|knobs";

    public SearchOptionRule()
    {
        On($"@show|search|find|browse|query|lookup|grep @me? for? @det|all|available|nixos|nix|module|configuration|configurable|system|config|every|possible|supported|related* {Options} for|of|about|on|related|to|in|under|with|matching|containing|named|like|concerning|around|called|that* $query", Query);
        On($"@show|search|find|browse|query|lookup @me? for? @det|all|available|nixos|nix|module|every|possible|related* $query {Options} ...", Query);
        On($"what|which nixos|nix|module|configuration|config|system|configurable|all* {Options} @be|do|does|can|exist|exists|has|have|are|there|available|i|we|set|for|of|controls|control|about|on|in|to|the|with|is|configure|handle|use|enables|enable|sets|changes|does|would|should|must|need|affect|affects|configures|turns* $query", Query);
        On($"what $query {Options} @be|do|are|there|exist|available|can|i|set ...", Query);
        On($"what are|is @det? available|nixos|possible* {Options} for|of|about|in|to $query", Query);
        On("what can|could|may be configured|set|tuned|tweaked|customised|customized|changed|adjusted about|for|in|with|of|on|at $query", Query);
        On($"what is|are @det? nixos|nix? {Options} called|named that|which|to|for $query", Query);
        On($"where is|are @det? {Options} for|of|about $query", Query);
        On($"i|we forgot|forget|need|want @det? {Options} name|names for|of|to $query", Query);
        On($"what|which {Options} do|should|would|must|can i|we look|search|use|need|set|change|want for? if|when|to|for i? would? @want? to? $query", Query);
        On($"i|we forgot|forget|need|want @det? name|names of @det? {Options} for|to|of|about $query", Query);
        On($"i|we am|are after|seeking|search|hunting|wanting for? @det|any|some|nixos|config|configuration|module|system* {Options} for|to|of|that|about|which $query", Query);
        On($"what can|could i|we configure|set|change|tweak|customize|customise for|in|about|on|with $query", Query);
        On($"provide|give|get|send @me? @det|all|any|some|nixos* {Options} for|of|about|relating|related|on|regarding|concerning to? $query", Query);
        On($"is|are there @det|any|some|nixos|nix* {Options} in|on|of? nixos|nix|here? for|to|of|about|that|which|where|by can|with|i|lets|let? $query", Query);
        On($"nixos|nix|module|all|available|the* {Options} for|of|about|to|related|on|in|search $query", Query);
        On($"$query nixos|module|configuration? {Options}", Query);
        On($"how can|do|to|could @i? configure|customise|customize|tweak $query", Query);
        On($"configure|customise|customize|tweak $query", Configure);
        On($"search|find|list option|options|setting|settings $query", Query);
        On($"i|we @want {Options} for|to|of|about $query", Query);
        On($"any|some {Options} for|to|about $query", sighting => Query(sighting));
        On("where do|can|could|would|should|is|are @i? set|change|configure|adjust|tweak|define|control|specify $query", Where);
        On("where is|are|was $query set|configured|defined|controlled|decided|adjusted", Where);
        On($"{Options} that|which controls|control|sets|set|decides|governs|handles|changes $query", Query);
        On($"does $query have @det|any|some* {Options}", Query);
        On($"what|which {Options} there? are|is|exist there? around|for|about|on|regarding|concerning|of|with $query", Query);
        On($"does nixos|nix have @det|any|some* {Options} for|to|of|about $query", Query);
        On($"nixos-option search|for|list? $query", Query);
    }

    // "Where do I set my timezone": a thing to be set and no place on the disk.
    static Found? Where(Sighting sighting) => sighting["query"] is { Count: > 0 } query && !query.Any(OptionNames.IsName) && !query.Any(token => token.Word is "it" or "that" or "this" or "file" or "files" or "password")
        ? Query(sighting) : null;

    static Found? Configure(Sighting sighting) => Query(sighting) is { } found ? found with { Confidence = 0.7, AtMost = Reading.Answer } : null;

    static Found? Query(Sighting sighting)
    {
        var words = sighting["query"].Where(token => !token.IsComma).SkipWhile(token => token.Word is "the" or "a" or "an" or "my" or "for" or "of" or "about" or "all" or "nixos" or "me" or "to" or "option" or "related" or "which" or "starting" or "beginning" or "with" or "containing" or "matching" or "containing" or "named" or "called" or "like" or "that" or "controls" or "control" or "sets" or "changes" or "turns" or "decides" or "governs" or "handles" or "configures" or "defines" or "determines").ToList();
        while (words.Count > 1 && words[^1].Word is "please" or "there" or "available" or "nixos" or "in" or "on" or "module" or "service" or "now" or "have" or "has" or "exist" or "are" or "offer" && words.Count > 1)
            words.RemoveAt(words.Count - 1);
        return words.Count == 0 || (words is [var one] && OptionNames.IsName(one) && one.Text.EndsWith(".enable", StringComparison.Ordinal)) ? null : new Found(new Intents.SearchOption(EntityReader.Text(words)), 0.94);
    }
}
