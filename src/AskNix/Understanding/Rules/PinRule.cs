using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>pin-generation: keep one from being deleted.</summary>
sealed class PinRule : Rule
{
    const string Keep = "pin|protect|keep|hang|save|lock|preserve|bookmark|mark|tag|star|guard|retain|remember|secure|hold|label|shield|safeguard|archive";

    public PinRule(EntityReader entities)
    {
        // "Pin firefox": no generation is meant; what keeps a program at its version is told.
        On("pin|freeze|hold|lock|fix @det? $what to|at|on @det|its|this|current|present|version|release|same* ...", sighting => Program(sighting, entities));
        On("keep @det? $what at|on @det|its|this|current|present|same* version|release ...", sighting => Program(sighting, entities));
        On("pin|freeze @det? $what", sighting => Program(sighting, entities));
        On($"{Keep} on|onto|to* @det? system|nixos? @generation|build|version number? #number forever|permanently|safe|around|always|please|from|being|ever|deleted|deletion|garbage|collected|gc|collection|cleanup|against*", Numbered);
        On($"{Keep} @det? @generation|build|version number? #number because|for|since|with|reason|named|called|it|before|in|to|under|as $reason", Reasoned);
        // That it is to be kept for ever was not said.
        On("do? not delete|remove|lose|collect|gc|prune @det? @generation number? #number please?", sighting => Numbered(sighting) with { AtMost = Reading.Ask, Because = "I delete none unasked; pinned, it stays whatever is cleaned up." });
        On("never ever? delete|remove|lose|collect|gc|prune @det? @generation number? #number ever|please?", Numbered);
        On("do not ever delete|remove|lose|collect|gc|prune|touch @det? @generation number? #number ever|please?", Numbered);
        On("do? not|never let @det? @generation number? #number ever|please? be|get ever? deleted|removed|collected|gc|pruned|cleanup|lost ...", Numbered);
        On("never|no let @det? @generation number? #number be|get deleted|removed|collected|gc|pruned|cleanup|lost ...", Numbered);
        On("do? not|never|no ever? let @det? gc|cleanup|anything|anyone|anybody|you|system|it collector? eat|delete|remove|collect|take|touch|prune|drop @det? @generation number? #number ever|please?", Numbered);
        On("do? not|never ever? delete|remove|lose|collect|gc|prune|drop this|my|the current|present|running? generation|system ever|please?", One);
        On("@generation number? #number must|should|has|needs|is to? stay|remain|survive|be|kept|preserved|protected ...", Numbered);
        On("make sure|certain|ensure that? @generation #number is|does|never|stays|gets|will|not|be|get* deleted|kept|around|removed|lost ...", Numbered);
        On($"{Keep} @det? current|running|present|active|latest|working|booted|good|new|newest|exact @generation|system|state|build|version|one|setup|configuration|config forever|permanently|to|safe|around|always|from|being|deleted*", One);
        On($"{Keep} @det @generation|system|state|build|setup forever|permanently|safe*", One);
        On($"{Keep} @det? one|version|system|generation|state i|we am|are @now? running|on|in|using|booted ...", One);
        On($"{Keep} number|no|nr #number forever|permanently|safe|around|always|please|from|being|ever|deleted|deletion|gc|cleanup*", Numbered);
        On("pin number? #number please?", Numbered);
        On("put|place|stick|set @det? pin|lock|mark|hold|bookmark on|onto|at|to @det? @generation number? #number because|for|since|with|reason|named|as? $reason", Reasoned);
        On("put|place|stick|set @det? pin|lock|mark|hold|bookmark on|onto|at|to|in @det? @generation number? #number", Numbered);
        On("put|place|stick|set @det? pin|lock|mark|hold|bookmark on|onto|at|to|in @det? current|running|present|latest|booted* one|version|system|@generation|state i|we|that? am|are|is? @now? running|on|in|using|booted ...", One);
        On("put|place|stick|set @det? pin|lock|mark|hold|bookmark on|onto|at|to|in @det? current|running|present|latest|booted+ one|version|system|@generation|state", One);
        On("pin|protect it|this|that|generation|current", One);
        // "Protect it from cleaning", "guard generation 40 against the garbage collector"
        On("protect|guard|shield|save|keep|secure it|this|that from|against @det? ... cleaning|cleanup|clean-up|gc|garbage|collector|collection|deletion|pruning|removal|deleted|collected", One);
        On("protect|guard|shield|save|keep|secure @det? @generation number? #number from|against @det? ... cleaning|cleanup|clean-up|gc|garbage|collector|collection|deletion|pruning|removal|deleted|collected", Numbered);
        On("pin @det? system|nixos? @generation", One);
        On($"{Keep} @det? current|running|present|active|latest|working|booted|good? @generation|system|state|build|one because|for|since|with|reason|named|called|before|under|as $reason", Reasoned);
    }

    static Found? Program(Sighting sighting, EntityReader entities) =>
        entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null, Names.IsEmpty: false } ? new Found(new ExplainConcept("pin-package"), 0.9, Reading.Answer) : null;

    // "Keep all generations": nothing is to be done, and no one of them is meant.
    static Found? One(Sighting sighting) =>
        // "Keep the system as it is": no one generation is named, and nothing may be to be done.
        sighting.First is "keep" or "retain" or "hold" && sighting.Words.Any(word => word is "system" or "setup") && !sighting.Words.Any(word => word is "current" or "running" or "present" or "active" or "forever" or "permanently" or "safe" or "always")
            ? new Found(new PinGeneration(), 0.75, Reading.Ask, "It may mean to pin it, or to leave it as it is.") : sighting.Words.Any(word => word is "all" or "every" or "each" or "any" or "generations" or "gens") ? null : new PinGeneration();

    static Found Numbered(Sighting sighting) => new PinGeneration(sighting.Number("number"));

    static Found Reasoned(Sighting sighting)
    {
        var reason = sighting["reason"].SkipWhile(token => token.Word is "a" or "an" or "the" or "as" or "reason" || token.IsSeparator).ToList();
        // "Keep the system as it is": nothing is to be done.
        if (reason is [{ Word: "it" or "they" or "is" }, ..])
            return new Found(new PinGeneration(sighting.Number("number")), 0.7, Reading.Ask, "It may mean to pin it, or to leave it as it is.");
        // "As good" is why anything is kept.
        return new PinGeneration(sighting.Number("number"), reason.Exists(token => token.Word is not ("good" or "known" or "working" or "stable" or "important" or "safe" or "one" or "to" or "keep" or "keeper" or "worth" or "keeping" or "permanent" or "protected" or "forever" or "always")) ? EntityReader.Text(reason) : null);
    }
}
