using AskNix.Intents;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>rollback-system: back to an earlier generation, also where an update or a rebuild is to be taken back.</summary>
sealed class RollbackRule : Rule
{
    const string Back = "rollback|rewind|revert|return|restore|reset|go|switch|get|take|bring|boot|move|jump|change|downgrade|activate|undo|step|put|use|set|hop|skip|travel|return";

    static readonly Pattern BeforeUpdate = Pattern.Parse("how|like|as|where|what|the|my|system|machine|everything|i|we|it|things|had|have|was|were|that* before|preceding @det? @last? update|upgrade|rebuild|switch|updates|upgrades");

    public RollbackRule()
    {
        On("make|set @generation? #number @det? running|current|active|booted|live|default+ @generation|system|one|again*", sighting => sighting.Number("number") is > 0 and var number ? new RollbackSystem(Generation: number) : null);
        On(
            new RollbackSystem(),
            "rollback", "rollback it|everything|now|again|please|nixos|this|that|things|nix",
            "rollback|revert|undo @det? @last? nixos|nix|system? update|upgrade|rebuild|switch|generation|system|nixos|nixos-rebuild|updates|upgrades|activation",
            "rollback|revert|undo|reset|cancel the? @last change|changes|modification to @det? @system|@config?",
            "rollback|revert @det? @system|@config|changes|it|everything to? @det? @last? @generation|state|version|one|config|configuration|working? before?",
            "rollback|revert|undo @det? changes|change|mess to|of @det @system|@config",
            "rollback|revert|undo @det? failed|broken|bad|botched|faulty update|upgrade|rebuild|switch|generation",
            $"{Back} @det? @system|me|us|it|things|@config|everything? back to|into|in @det? last|previous|prior|earlier|former|one|good|known|working|stable|old* @generation|config|configuration|version|state|system|one|build|setup",
            $"{Back} @det? @system|me|us|it|things|@config|everything? to|into|in @det? last|previous|prior|earlier|former|one|good|known|working|stable|old+ @generation|config|configuration|version|state|system|one|build|setup",
            $"{Back} back to? @det? previous|last|prior|former|earlier|old|before|one|a* @generation|config|configuration|version|state|system|one|build|setup?",
            "undo @det|yesterday's|today's|night's|morning's|week's|weekend's|last|recent|latest|whole|complete* system|nixos|os? update|upgrade|rebuild|nixos-rebuild|switch|updates|upgrades",
            "reverse|revert|cancel|undo @det|yesterday's|today's|night's|morning's|week's|weekend's|last|recent|latest|whole|complete* system|nixos|os? update|upgrade|rebuild|nixos-rebuild|switch|updates|upgrades from|of|this|that|last|yesterday|today|just|now|earlier|the|morning|evening|night|noon|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday*",
            $"{Back} @me|it|us|@system? back? to|into @det? @generation|version|one|state|system before|earlier it|that|this|one?",
            "i|we @want @det? @system|things|everything|it back? @det? way|how|as|like it|they|things|everything? was|were before|earlier|previously|yesterday|until that|this|it|then|the|last|update|upgrade|rebuild|now*",
            "i|we @want the|my? old|previous|last @generation|version|system|config|configuration|state|setup back",
            "i|we @want to? go|roll? back",
            "previous|last generation please?", "downgrade @det? @system", "downgrade",
            "restore @det? @system|@config to|from before? @det? previous|last|earlier|older @generation|state|version|update|upgrade|rebuild?",
            "restore the? previous|last|old|earlier|former|working @generation|state|version|system|config|configuration",
            "go|take|step|move|get @me? back", "go back one? step|generation?", "take|roll back the? @last? update|upgrade|rebuild",
            "@last update|upgrade|rebuild broke|messed|killed|ruined|borked|destroyed everything|it|my|system|things|up|something|the|all|sound|wifi|audio|desktop* undo|rollback|revert|it|that|please|go|back*",
            "take|put|set|turn|bring|get|roll|make @me|it|things|everything|all|@system back? to? @det? where|how|like|as|way we|i|it|things|everything|they was|were|where|worked before? ...",
            "make|let @det @system|it|everything|things be? like|as|how it|was|were|they|things|everything* before ...",
            "boot|use|load|start into? @det? old|previous|last @system|generation|kernel|one", "get|bring back my? old|previous system|setup|configuration|generation");
        On($"{Back} @system|me|us|it|everything|@det? back? to|into|onto|in? @det? @system? @generation|version|number|config|configuration|state|build number|#|no? #number", Numbered);
        On($"{Back} @det? @system|me|us|it? back? to|into #number", Numbered);
        On("back to @det? @generation|number|#? #number please|now|again?", Numbered);
        On("i|we would? @want @det? @generation|number|#? #number back|again ...", Numbered);
        On("i|we would @please* rather|sooner|prefer to? be|run|have|use on|with? @det? @generation|number? #number than|instead-of|not ...", Numbered);
        On("reinstate|reactivate|resurrect|revive|re-activate @det? @generation|number? #number ...", Numbered);
        On($"{Back} @det @system|@config back? to|into|onto @det? @generation|number|version #number", Numbered);
        On($"put|get|set|move|want|have @det? @system|me|us|it? back? on|onto|at @generation|number number? #number again|now|back?", Numbered);
        On($"{Back} back? to|into @det? #number @generation", Numbered);
        On("i|we would? @please* @want to? be|have? on|at|to? @det? @generation|number number? #number back?", Numbered);
        On("@generation #number please|now|again?", sighting => Bold(sighting, 0.5));
        On("make|set|use|want|activate|boot|load|run|switch @generation #number the|my* current|active|running|default|again|now|instead? one|generation|system?", Numbered);
        On("@det? @generation|version #number worked|works|was|is|ran fine|better|good|well|ok|great|go|back|to|it|that*", sighting => Bold(sighting, 0.55));
        On($"{Back} @det? @system|me|it|things? back? by|for? #steps step|steps|state|states|system|systems|boots|configurations|@generation|time|times|version|versions|rebuilds|updates|upgrades back|backwards|backward|ago?", Steps);
        On($"{Back} back? to|into @det? @generation|version|state|config|configuration? from|of? #steps @generation|rebuilds|updates|upgrades|versions|steps ago|back|before|earlier", Steps);
        On($"{Back} @det? last #steps update|updates|upgrade|upgrades|rebuild|rebuilds|generations|switches", Steps);
        On($"{Back} @det? @system|me|it|things? back? by #steps", Steps);
        On($"#steps @generation|steps|versions back|ago", Steps);
        On($"{Back} ... #steps @generation|rebuilds|updates|upgrades|rebuild|update|upgrade ago|back|before|earlier", Steps);
        On($"{Back} back? to|into @det? @generation|version|state|one|system before the? last|previous|latest one|generation?", new RollbackSystem(Steps: 2));
        On($"{Back} back? a couple of? @generation|steps|versions back?", new RollbackSystem(Steps: 2));
        On($"{Back} @det? @system|@config|me|us|it|everything|things|state? back? to|from|as|how|like @det? it|@system|state|generation|one|was|of|configuration|config|version|things|were|from|on* $when", When);
    }

    static Found? Numbered(Sighting sighting) =>
        sighting.Number("number") is { } number and > 0 ? new RollbackSystem(Generation: number) : null;

    static Found? Bold(Sighting sighting, double sure) =>
        sighting.Number("number") is { } number ? new Found(new RollbackSystem(Generation: number), sure, Reading.Ask, "The generation is named, not what should happen to it.",
            [$"go back to generation {number}", $"compare generation {number} with now", $"delete generation {number}"]) : null;

    static Found? Steps(Sighting sighting) => sighting.Number("steps") is { } steps and > 0 and < 1000 ? new RollbackSystem(Steps: steps) : null;

    // Which generation ran then only the machine knows: it is shown before anybody says yes.
    static Found? When(Sighting sighting)
    {
        var when = sighting["when"];
        // "As it was before the last upgrade": the generation before this one.
        if (BeforeUpdate.Match(when) is not null)
            return new RollbackSystem();
        return when.Count > 0 && when.Any(token => token.Word is "yesterday" or "week" or "month" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday"
            or "saturday" or "sunday" or "today" or "morning" or "hour" or "hours" or "days" or "day" or "weeks" or "before" or "ago" or "evening" or "night" or "earlier" or "year")
            && when.All(token => token.Word is not ("git" or "file" or "commit" or "document"))
            ? Moments.In(when) is { } moment ? new Found(new RollbackSystem(At: moment), 0.8, Reading.Ask) : new Found(new RollbackSystem(), 0.65, Reading.Ask, "Which generation that was has to be looked up first.", ["list generations", "rollback"])
            : null;
    }
}
