using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Rules;

/// <summary>package-info: what a program is. A name that is also a concept of NixOS is the concept.</summary>
sealed class InfoRule : Rule
{
    readonly EntityReader _entities;

    public InfoRule(EntityReader entities)
    {
        _entities = entities;
        On("what|who is|are @det? package|program|app|tool|command|software|application? $what", sighting => Known(sighting));
        On("what is|are $what for|good|used|about|like|all|exactly|useful|again ...", sighting => Known(sighting));
        On("what do|does @det? package|program|app|tool|command? $what do|provide|offer|contain|mean|include ...", sighting => Known(sighting));
        On("what $what is|does|are|do", sighting => Known(sighting));
        On("what can|could i|you|one|@det? do with $what", sighting => Known(sighting));
        On("what can @det? $what do", sighting => Known(sighting));
        On("what|which version|versions|release of @det? package|program? $what is|are|does|do|comes|can|would|will|has|have available|in|there|nixpkgs|nixos|current|latest|have|provide|offer|ship|get|getting|receive|unstable|stable|packaged|i|with|be|channel*", sighting => Known(sighting));
        On("what|which is @det? latest|current|newest|version|homepage|license|licence|description|size|website|maintainer|newest|available|download|closure|package|name|attribute|url|dependencies|purpose|use|point|job|goal|benefit|role+ of|for|version|in $what", sighting => Known(sighting));
        On("what|which license|licence|version|homepage|website|size|description|dependencies has|have|is|are|does|do $what have|under|use|come|with|in*", sighting => Known(sighting));
        On("@det? homepage|maintainer|maintainers|license|licence|version|size|description|website and|&? homepage|maintainer|maintainers|license|licence|version|size|description|website of|for|on $what", sighting => Named(sighting));
        On("what|which license|licence $what comes|come|is|falls|fall|has|stands under|with|in? ...", sighting => Known(sighting));
        On("what is|are in|inside|part @det? package|program|app called|named? $what", sighting => Known(sighting));
        On("what is|are $what license|licence|version|homepage|description|size|website|dependencies", sighting => Known(sighting));
        On("search|lookup|check @me? @det? details|info|information|description|data|facts about|on|of|for|regarding @det? package|program|app|tool? $what", sighting => Named(sighting));
        On("@show|explain|describe @me? @det? info|information|details|description|infos|version|versions|homepage|license|licence|summary|metadata|more|some|size|website|detail|maintainers|dependencies* about|on|of|for|regarding @det? package|program|app|tool|software? $what", sighting => Named(sighting));
        On("info|information|details|description|infos|homepage|license|licence|summary|metadata|version|package|about about|on|of|for|regarding|info|information|details* @det? package|program|app|tool|software? $what", sighting => Named(sighting));
        On("$what package|program|app? info|information|details|description|version|homepage|license|licence|metadata", sighting => Named(sighting));
        On("explain|describe|show @me? what $what is|does|are|do for|good|used?", sighting => Known(sighting));
        On("explain|describe|define|inspect|show @me? @det? package|program|app|tool? $what", sighting => Known(sighting));
        On("tell @me? more|something|anything|a|bit|all|everything|about* about $what", sighting => Known(sighting));
        On("know|learn|hear|read more|something|all|everything* about $what", sighting => Known(sighting));
        On("give|tell|get @me? @det? quick|short|brief? rundown|lowdown|gist|summary|overview|skinny|scoop on|about|of|for $what", sighting => Known(sighting));
        On("purpose|point|use|job|role of $what", sighting => Known(sighting));
        On("@det? $what is what|for exactly|then|anyway?", sighting => Known(sighting));
        On("package|program|basic* facts|data|details|particulars|info about|on|of|for $what", sighting => Known(sighting));
        On("version number|string of|for @det? $what", sighting => Known(sighting));
        On("homepage|website|page|site|licence|license|version of|for @det $what project|program|package|app|tool", sighting => Known(sighting));
        On("who makes|maintains|made|develops|wrote|created|packages|develop $what", sighting => Known(sighting));
        On("is|are @det? $what free|open|proprietary|unfree|maintained|broken|safe|good|foss|insecure|supported|up-to-date|outdated|better|any source|software|good|or|on|nixos|in|nixpkgs|still|actively|foss|here|maintained|than|worth|it*", sighting => Known(sighting));
        On("is|are there? @det? $what available|packaged|in|on|for|part|there|present|included in|on|for|of|nixos|nixpkgs|nix|the|repos|repo|repositories|unstable|stable|channel|here*", sighting => sighting.First is "are" ? Known(sighting) : Named(sighting));
        On("is there a|an|any package|version|nix|derivation|app|program called|named|of|for|package* $what ...", sighting => Known(sighting));
        On("do|does nixos|nixpkgs|nix|you have|has|support|ship|include|package|contain|offer|provide|know $what", sighting => Known(sighting));
        On("can|could|will|does @det? nixos|nix|linux|@machine|i run|handle|play|use|have $what", sighting => sighting.Words.Contains("i") ? null : Known(sighting));
        On("i|we @want info|information|details about|on|regarding $what", sighting => Named(sighting));
        On("i|we @please* @want to? know|learn|hear|read more|something|all|everything* about $what", sighting => Known(sighting));
        On("does $what come|ship|include|support|have|need|work|run with|on|under|in|of ...", sighting => Known(sighting));
        On("how large|big|heavy|good|old|popular is @det? $what", sighting => Known(sighting));
        On("where is @det? homepage|website|page|source|documentation|docs|manual+ of|for $what", sighting => Known(sighting));
        On("what would|could|can|should|do i|you|one|people|we use $what for", sighting => Known(sighting));
        On("is|are there a|any newer|new|recent|later|updated|latest version|release|versions of|for $what", sighting => Known(sighting));
        On("where can|could|do i|we find info|information|documentation|docs|the|more* about|on|for|of $what", sighting => Known(sighting));
        On("when was|is $what last? updated|released", sighting => Known(sighting));
        On("where is $what located|stored|installed|coming|from*", sighting => Known(sighting));
    }

    static readonly WordSet Properties = WordTable.Set("licence license homepage website version versions maintainer maintainers size description dependencies changelog source");

    // What stands behind "the package" is one, known or not; what two of these words make together is a thing of its own.
    static readonly WordSet Kinds = WordTable.Set("package packages program app tool command software application utility");
    static readonly WordSet NoNames = WordTable.Set("manager managers management set sets system list lists name names version versions cache store search format collection path paths index overlay overlays line store");

    // "The program called stow", "having entr", "the fd package"
    static (IReadOnlyList<Token> Name, bool IsSaid) Called(IReadOnlyList<Token> what)
    {
        var rest = what.SkipWhile(token => token.Word is "using" or "having" or "the" or "a" or "an" or "this" or "that").ToList();
        var isSaid = rest.Count > 1 && Kinds.Contains(rest[0].Word) && !NoNames.Contains(rest[1].Word);
        if (isSaid)
            rest.RemoveAt(0);
        if (rest.Count > 1 && rest[0].Word is "called" or "named")
            (isSaid, rest) = (true, rest[1..]);
        if (rest.Count > 1 && Kinds.Contains(rest[^1].Word))
            rest.RemoveAt(rest.Count - 1);
        return rest.Count == 0 ? (what, false) : (rest, isSaid && rest.Count == 1);
    }

    Found? Known(Sighting sighting)
    {
        var (what, isSaid) = Called(sighting["what"]);
        if (!isSaid && Concepts.Find(sighting["what"]) is not null || OptionNames.In(what) is not null)
            return null;
        if (isSaid && !_entities.Packages.Read(what).AllKnown)
            return new Found(new PackageInfo([what[0].Text]), 0.93, Reading.Answer);
        var read = _entities.Packages.Read(what);
        return read.AllKnown && !read.Alternatives ? new Found(new PackageInfo(read.Names), 0.93, Reading.Answer) : null;
    }

    Found? Named(Sighting sighting)
    {
        var what = sighting["what"];
        if (Concepts.Find(what) is not null || OptionNames.In(what) is not null)
            return null;
        // "Tell me about the krita package: licence, homepage, version": what of it is asked is no second program.
        if (what.TakeWhile(token => !Properties.Contains(token.Word)).ToList() is { Count: > 0 } subject && what.Skip(subject.Count).All(token => token.IsComma || token.Word is "and" or "its" or "the" or "+" or "especially" || Properties.Contains(token.Word)))
            what = [.. subject.Where((token, at) => at + 1 < subject.Count || !token.IsComma)];
        var read = _entities.Packages.Read(what);
        return read.Names.IsEmpty || read.Names.Length > 3 && !read.AllKnown ? null : new Found(new PackageInfo(read.Names), read.AllKnown ? 0.93 : 0.75, Reading.Answer);
    }
}
