using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;

namespace AskNix.Understanding.Rules;

/// <summary>create-flake, check-flake, show-flake and update-flake.</summary>
sealed class FlakeRule : Rule
{
    const string Make = "create|make|generate|write|build|init|initialise|initialize|scaffold|bootstrap|new|start|setup|give|get|produce|add|prepare|draft|need|want|craft";

    public FlakeRule()
    {
        On($"{Make} @me? @det|new|simple|basic|minimal|nix|small|empty|sample|fresh|starter|quick|dev|development|template* @flake template|file|project|skeleton|setup|config|boilerplate? for|with|to|using|in|that|of|containing|which* $what", Create);
        On($"{Make} @me? @det|new|nix|simple|dev|development* $what @flake template|file|project|please?", Create);
        On($"{Make} @me? @det|new|simple|basic|minimal|nix|small|empty|sample|fresh|starter* @flake template|file|project|skeleton|here|now|in|this|directory|folder|repo|please*", _ => new CreateFlake(""));
        On($"{Make} @me? @det|new|simple|nix|isolated|reproducible* dev|development|devshell|programming|coding environment|shell|env|setup|devshell? for|with|to|using $what", Create);
        On("set @me up|with* @det|new|nix* dev|development|devshell|programming environment|shell|env? for|with $what", Create);
        On($"{Make} @me? @det|new|nix* devshell|dev-shell|devenv for|with|to|using $what", Create);
        On($"{Make} @me? @det|new|nix|dev|development* $what dev|development|devshell|dev-shell environment|shell|env|setup?", Create);
        On($"{Make} @me? @det|new|nix* $what development|devshell|dev-shell", Create);
        On("i|we @please* @want @det|new|nix|simple* @flake for|with $what", Create);
        On("@det team|group|class|lab|project|course|students|company needs|need|wants|want|requires @det|new|nix|simple|reproducible|shared|isolated* dev|development|devshell|programming? environment|shell|env for|with $what", Create);
        On("i|we @please* @want @det|new|nix* $what @flake", Create);
        On("i|we @please* @want @det|new|nix|reproducible* dev|development|devshell|programming environment|shell|env? for|with $what", Create);
        On("turn|convert|make @det? $what into|to|a a|an|nix? @flake", Create);
        On("@flake for $what", sighting => Create(sighting) is { } found ? found with { Confidence = 0.7 } : null);
        On("@flake template for? $what", Create);
        On("flake init|new ...", _ => new CreateFlake(""));

        On(
            new CheckFlake(),
            "check|validate|verify|test|lint|evaluate|examine|sanity-check|double-check|proofread @det|our|nix|nixos|my|current|system|local|project* @flake for|errors|problems|mistakes|typos|faults|issues|here|is|valid|works|syntax|please|now|outputs|in|this|directory|evaluates|correct*",
            "check|see|verify|test|tell|know|find-out @me? if|whether|that @det? nix|nixos|my|current? @flake is|works|evaluates|builds|has|still|compiles|valid|any|ok|errors|correct|sound|okay|good|fine|broken|wrong|faulty|bad|invalid|intact*",
            "@flake check|validation|lint", "run|do|perform @det? nix? @flake check|checks", "flake check $path");
        On("give @det? nix|nixos|current* @flake a|one quick|thorough|good|proper? once-over|check|check-up|checkup|look|review|inspection|test|examination", new CheckFlake());
        On("see|look|check|tell|find-out @me? if|whether anything|something|what is broken|wrong|off|faulty|amiss in|with|about @det? @flake", new CheckFlake());
        On("make|ensure|see sure|certain|to* that? @det? nix|nixos|current* @flake has|is|contains|evaluates|works|builds no|valid|ok|okay|fine|sound|correct|free|without? errors|error|mistakes|problems|of|issues|properly|cleanly|still*", new CheckFlake());
        On("@flake healthy|ok|okay|valid|fine|sound|broken", (_, mood) => mood is Mood.Question or Mood.Doubt ? new CheckFlake() : null);
        On("have|take @det? look if|whether|that @det? nix|nixos|my|our|current? @flake still|really|actually? is|works|evaluates|builds|has|compiles|passes ...", new CheckFlake());
        On("does|do|has|have @det? nix|nixos|my|our|current? @flake have|contain|hold|got? any|some? errors|mistakes|problems|issues|faults|typos in|inside? it|there?", (_, mood) => mood is Mood.Question ? new CheckFlake() : null);
        // "Check whether flake.nix is broken": what leads to the question is taken off.
        On("@det? nix|nixos|my|current? @flake is|are broken|valid|ok|okay|correct|fine|sound|good|faulty|invalid|intact", (_, mood) => mood is Mood.Question ? new CheckFlake() : null);
        Asked(new CheckFlake(), "is|are|does @det? nix|nixos|current? @flake is|valid|ok|okay|correct|fine|sound|evaluate|work|works|build|broken|good|working|still|alright|have|any|errors*", "is there anything|something wrong with|in @det? @flake", "any|are|is there? any? errors|problems|issues|mistakes|faults|typos in|with|inside @det? @flake here|now|so|far*", "does @det? @flake evaluate|work|build|pass|check ...");

        On(
            new ShowFlake(),
            "@show|describe|inspect @me? @det|nix|nixos|my|current|this|all|the|local* @flake outputs|output|inputs|input|metadata|info|information|contents|content|structure|packages|attributes|details|status|lock|revision|revisions|versions|please|here*",
            "@show @me? @det|all|the|available* outputs|output|inputs|input|metadata|contents|attributes|structure|info of|in|from|for|about @det? @flake",
            "@show @me? see? @det|all? packages|outputs|devshells|shells|modules|apps|overlays|templates|checks|systems|and|or|dev|all|things+ @be? exposed|exported|provided|offered|defined|declared by|in|from @det? @flake ...", "@det? overview|list|summary|rundown of @det? @flake outputs|output|inputs|contents|packages ...", "i|we @show? would? @please* @want @det? overview|list|summary|rundown of @det? @flake outputs|inputs|contents?",
            "@show @me? @det|all? packages|outputs|devshells|shells|modules|apps|overlays|templates|checks|systems|and|or|dev|all|things+ @det? @flake exposes|exports|provides|offers|defines|has|contains", "@show @me? @det? @flake output|outputs tree|structure|list",
            "@show @me? @det? outputs|inputs please?", "@show @me? what is|@det? @flake? in|inside|has|offers|provides|outputs|exports|contains|gives|defines @det? @flake?", "@flake outputs|inputs|info|metadata|show|contents", "run? flake show|metadata|info $path?");
        On("open|look|peek|go up|at|into|through|inside* @det? nix|nixos|current* @flake and|to tell|show|list|see @me? what it|is|there ...", new ShowFlake());
        Asked(new ShowFlake(), "what can|could|do i|we|one build|run|get|use|install|make|do out|of|from|with|in+ @det? nix|nixos|current* @flake", "what|which are|does|do|outputs|inputs|packages|can|all|the|devshells|attributes @det|are|does|is|outputs|output|inputs|in|inside|of|do|have|the|from* @flake provide|offer|output|export|contain|expose|define|have|give|include|outputs|inputs|offering|build|use|hold|depends-on ...",
            "what|which packages|outputs|devshells|shells|modules|apps|overlays|templates|checks|systems|and|or|dev|all|things|of+ does|do|are|is|can ... @flake ... export|exports|exported|provide|provides|offer|offers|expose|exposes|define|defines|defined|contain|contains|have|has|output|outputs|include|ship|give|gives ...",
            "what|which packages|outputs|devshells|shells|modules|apps|overlays|templates|checks|systems|and|or|dev|all|things+ @be exposed|exported|provided|offered|defined|declared by|in|from @det? @flake ...",
            "what|which outputs|inputs|packages|output|input @be|does|do|the|in|of|are|there|available|defined* @flake have|has|provide|define|expose|use|got ...", "what is|are the? in|inside|contents|outputs|inputs|of+ @det? @flake", "which revision|version|commit|nixpkgs is|does|of|my|the|nixpkgs|in|flake|lock|@det* @flake|locked|pinned|use|using|pin|lock|on ...");

        On(
            new UpdateFlake(),
            "@update|relock @det|nix|nixos|all|system|of|current|every* @flake inputs|input|lock|dependencies|lockfile|lock-file|file|now|please|deps|completely|sources|revisions|everything|in*",
            "@update @det|all|of|every|each* inputs|input|flake.lock|lockfile|lock-file of|in|@det|my|the|flake|system|file|now*", "@update @det? lock file ...", "@flake @update|lock", "bring @det? @flake inputs? up-to-date|current", "make|get|keep @det? @flake inputs? up-to-date|current|fresh", "renew|regenerate|recreate|bump|relock @det? flake.lock|lock|lockfile|flake ...", "get|fetch|pull @det? latest|newest|new flake|inputs|input ...", "run nix? flake update");
        On("@update|bump|relock only|just|@det|the|my|flake|inputs|input|called|named* $inputs input|inputs|flake|in|of|my|only|the|flakes|from+ ...", sighting => sighting.Words.Any(word => word is "input" or "inputs" or "flake" or "flakes" or "flake.lock") ? Inputs(sighting) : null);
        On("@update|bump|relock only|just|@det* input|inputs|flake|called|named|flakes+ $inputs ...", Inputs);
        On("@update|bump|relock only|just|@det* @flake input|inputs $inputs", Inputs);
        On("flake update $inputs", Inputs);
        On("get|bring|move|take|pull $inputs in|of|inside|from @det? @flake|flake.lock|lock|lockfile to|onto|up @det? to|the* latest|newest|current|recent ...", Inputs);
        On("@update|bump $inputs in|of|inside @det? @flake|flake.lock|lock|lockfile file|inputs?", Inputs);
        On("@update|bump $inputs flake input|inputs", Inputs);
    }

    static Found? Create(Sighting sighting)
    {
        var what = sighting["what"].SkipWhile(token => token.Word is "a" or "an" or "the" or "my" or "this" or "for" or "with" or "new" or "some" or "our").ToList();
        // What it is made for is said already by what is made: "a haskell project", "rust dev".
        while (what.Count > 1 && what[^1].Word is "dev" or "development" or "programming" or "coding" or "devshell" or "please")
            what.RemoveAt(what.Count - 1);
        // "Give my flake a once-over": it is there already.
        if (sighting.First is "give" or "get" or "need" or "want" && sighting.Words.Skip(1).FirstOrDefault() is "my" or "the" or "this" or "our" or "your")
            return null;
        return what.Count == 0 || what.Any(token => token.Word is "input" or "inputs" or "update" or "updated") || what.Any(token => OptionNames.IsName(token) || token.Word is "working" or "work" or "going" or "running" or "enabled" or "usable" or "available") ? null : new CreateFlake(EntityReader.Text(what));
    }

    static Found? Inputs(Sighting sighting)
    {
        var inputs = PackagePhrase.Items(sighting["inputs"])
            .Select(item => item.Where(token => token.Word is not ("the" or "my" or "input" or "inputs" or "flake" or "only" or "just" or "in" or "of" or "all" or "every" or "lock" or "please" or "nix" or "a" or "flake.lock" or "file")).ToList())
            .Where(item => item.Count > 0)
            .ToList();
        return inputs.Count == 0 || inputs.Any(item => item.Count > 1) ? null : new UpdateFlake([.. inputs.Select(item => item[0].Text).Distinct(StringComparer.Ordinal)]);
    }
}
