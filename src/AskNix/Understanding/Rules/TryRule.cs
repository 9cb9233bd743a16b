using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>try-package.</summary>
sealed class TryRule : Rule
{
    readonly EntityReader _entities;

    public TryRule(EntityReader entities)
    {
        _entities = entities;
        On("try|test|run|use|launch|start|open|give|play out|with? @me? $what without installing|install|keeping|adding|changing|permanently it|them|anything|permanently|my|system?", sighting => Named(sighting, Found.Sure));
        On("try|test|run|use|launch|have|give|taste|sample|see|play out|with? @me? $what but-not|without|not to? installing|install|installed|keeping|keep|adding|add it|them|that|anything|around|here|on|permanently|forever|for|good* ...", sighting => Named(sighting, Found.Sure));
        On("i|we @please* @want to? use? $what once|briefly only? ...", sighting => Named(sighting, 0.9, knownOnly: true));
        On("i|we would? @want|like|love @please* to? have? $what temporarily", sighting => Named(sighting, 0.93, knownOnly: true));
        On("temporarily i|we would? @want|like|love @please* to? have? $what", sighting => Named(sighting, 0.93, knownOnly: true));
        On("just|only for now|today|tonight|once|this|the|one|a* afternoon|morning|evening|session|moment|hour|minute|call|day|meeting? i|we would? @want|like|love|need @please* to? have|use|try? $what", sighting => Named(sighting, 0.85, knownOnly: true));
        On("try|test|check|use out? $what temporarily|once|quickly|first|briefly|out|ephemerally just? ...", sighting => Named(sighting, Found.Sure));
        On("just|only once|briefly|temporarily|quickly $what", sighting => Named(sighting, 0.85, knownOnly: true));
        On("i|we would? @please* @want to? poke|play|fiddle|mess|experiment|tinker|toy|look @please* at|with|around|in* $what without committing|commitment|installing|keeping|installation|adding ...", sighting => Named(sighting, 0.93, knownOnly: true));
        On("poke|play|fiddle|mess|experiment|tinker|toy at|with|around* $what without committing|commitment|installing|keeping|installation|adding ...", sighting => Named(sighting, 0.93, knownOnly: true));
        On("$what just|only? this|the|for? once|time one?|only? leave|leaving|keep|keeping|without|no|and* nothing|traces|trace|anything? behind|leaving|after? ...", sighting => IsOnce(sighting) ? Named(sighting, 0.85, knownOnly: true) : null);
        On("borrow $what ...", sighting => Named(sighting, 0.85, knownOnly: true));
        On("sample|taste $what", sighting => Named(sighting, 0.9, knownOnly: true));
        On("try|tryout out? $what", sighting => Named(sighting, Found.Sure));
        On("test drive? out? $what", sighting => Named(sighting, 0.85, knownOnly: true));
        On("test-drive $what", sighting => Named(sighting, Found.Sure));
        On("give $what a|another try|spin|go|shot|whirl|test without|before|first|and|now ...", sighting => Named(sighting, Found.Sure));
        On("try|test|run|use|launch $what once? no|not|never need? to? install|installing|installation|keeping|keep ...", sighting => Named(sighting, Found.Sure));
        On("run|launch|execute|start|open $what just|only? once|temporarily|briefly ...", sighting => Named(sighting, Found.Sure, knownOnly: true));
        On("run|launch|execute $what once|temporarily|quickly for|to|and|just|please ...", sighting => Named(sighting, Found.Sure));
        On("give $what a|another try|spin|go|shot|whirl|test", sighting => Named(sighting, Found.Sure));
        On("have|take|do|get @me? @det? quick|short|little|brief* go|try|spin|peek|look|play|shot|taste|test with|at|on|of $what without|but-not|first|just|only ...", sighting => Named(sighting, Found.Sure));
        On("take $what for a spin|ride|test|drive|whirl drive?", sighting => Named(sighting, Found.Sure));
        On("run|launch|execute $what once|temporarily|quickly|ephemerally", sighting => Named(sighting, Found.Sure));
        On("run|launch|execute $what", sighting => Named(sighting, 0.85, knownOnly: true));
        On("open|start|get|give|make|spawn|create|enter|drop|enable|launch @me? into? a|an|the? temporary|ephemeral|nix|dev|throwaway? shell|nix-shell|environment|session with|for|containing|that has? $what", sighting => Named(sighting, 0.93, knownOnly: true));
        On("open|start|get|give|make|spawn|create|enter|drop @me? into? a|an|the? temporary|ephemeral|nix|dev|throwaway? shell|nix-shell|environment|session where|in which? $what is|are available|present|there|installed|usable", sighting => Named(sighting, 0.93, knownOnly: true));
        On("temporary|ephemeral shell|environment|install|installation|nix-shell with|of|for? $what", sighting => Named(sighting, 0.93));
        On("try|test|use|run out? $what for a|one|the? minute|moment|bit|second|while|hour|day|session ...", sighting => Named(sighting, Found.Sure));
        On("@install|use @me? $what temporarily|ephemerally|once|briefly", sighting => Named(sighting, 0.93));
        On("@install $what just|only for this|one|a session|shell|moment|now|once|minute|test|time|use", sighting => Named(sighting, 0.9));
        On("temporarily @install|use|try|run $what", sighting => Named(sighting, Found.Sure));
        On("shell with $what", sighting => Named(sighting, 0.85));
        On("see|know what $what is|looks|feels like", sighting => Named(sighting, 0.8, knownOnly: true));
    }

    // "Sl just this once", but not "our slack time is over".
    static bool IsOnce(Sighting sighting) => sighting.Behind("what") is not "time" || sighting.Words.Any(word => word is "only" or "leave" or "leaving" or "without" or "behind");

    Found? Named(Sighting sighting, double sure, bool knownOnly = false)
    {
        // "Run a minecraft server": a service is no program to try.
        if (sighting["what"] is [.., { Word: "server" or "service" or "daemon" or "servers" }] && _entities.Features.Read(sighting["what"]) is not null)
            return null;
        // "Try helix before deciding": what comes then is not said.
        var read = _entities.Packages.Read([.. sighting["what"].TakeWhile((token, at) => at == 0 || token.Word is not "before")]);
        if (read.Nothing || (knownOnly && !read.AllKnown) || (read.Describes is not null && read.Candidates.IsEmpty))
            return null;
        if (read.Unknown.Length > 0 && !sighting.Words.Any(word => word is "without" or "shell"))
            sure = 0.5;
        return PackageWishes.Found(read, packages => new TryPackage(packages.Names, packages.Describes, packages.Candidates), sure, "try");
    }
}
