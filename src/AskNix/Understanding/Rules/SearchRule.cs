using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Rules;

/// <summary>search-package.</summary>
sealed class SearchRule : Rule
{
    readonly EntityReader _entities;

    public SearchRule(EntityReader entities)
    {
        _entities = entities;
        On("search|query|browse|google|lookup|seek|grep @me? for|after|in|on|nixpkgs|nix|the|packages|package|nixos|database|repo|repository|all|available* $query", Query);
        On("find|locate|discover|suggest|recommend|propose @me? for|about? @det|package|packages|program|programs|good|some|nice|another* $query", Query);
        On("@show|list|find|search @me? @det|all|available|some|every|good|of|the|possible* $query package|packages|apps|programs|tools|applications|editors|software|clients|games|players|browsers in|from|on|nixpkgs|nix|nixos|available|there|that|exist|are|i|can|install|repo|the|for|linux*", Listed);
        On("@show|list|find|search @me? @det|all|available|some|good|nice|of|different|the* @package for|to|related|named|called|matching|containing|about|with|like|that|which|similar|in|can|do|starting|of to|are|do|support|let|can|with|help|start|for|me|allow* $query", Query);
        On("what|which @det? @package|games|editors|browsers|editor|browser|alternatives|options|players|clients|tools @be|can|could|do|does|would|should|will|exist|exists|are|for|to|have|has|help|helps|there|available|used|i|use|good|best|you|recommend|suggest|with|that|of|let|lets|me|allow|is|support|supports|handle|handles|like|provide|provides|offer|offers|resemble|resembles* $query", Query);
        On("what|which $query can|could|should|might i|we|you|one choose|pick|select|get|install|use|try|have|run from|here|on|now|nixos*", Query);
        On("what|which $query exist|exists ...", Query);
        On("what|which $query is|are in|on|inside|within|part @det|of* nixpkgs|nixos|repo|repository|repositories|repos|channel", Query);
        On("is|are there a|an|any|some|good|nice|decent|other|free|better|open|simple|lightweight|native* $query", Exists);
        On("do you have|know got? a|an|any|some|of|good|nice* $query", Exists);
        On("do|does you|we|i|they|nixos have|got|know|offer|carry a|an|any|some program|app|tool|software|application|game|something|anything|package ...  for|to|that|which|with $query", Query);
        On("which|what of @det? programs|apps|packages|tools|games|software|applications|these|those+ do|does|can|could|will|make|makes|support|supports|open|opens|read|reads|handle|handles $query", Query);
        On("what can|could|should|would|do|might i|we|you|one use|take|try|install|run|recommend $query", sighting => sighting["query"] is [{ Word: "instead-of" or "for" or "to" }, _, ..] ? Query(sighting) : null);
        On("i|we @please* @want|am|search|after recommendations|recommendation|suggestions|suggestion|ideas|tips|advice for|on|about|of|which|what $query", Query);
        On("recommendations|recommendation|suggestions|suggestion|ideas|tips for|on|about $query", Query);
        On("have|has you|nixos|nix|nixpkgs got a|an|any|some|of|good|nice* $query", Exists);
        On("is|are there|anything? out? there? for|to $query", Query);
        On("does nixos|nixpkgs|nix have a|an|any|some $query", Query);
        On("a|an|some|any|good* program|app|tool|software|something|anything|application|programs|apps|tools|utility to|for|that|which|like can? $query", Query);
        On("@show @me? @det|some|available* terminals|editors|browsers|players|games|shells|viewers|clients|alternatives|compositors|launchers|compilers|languages|emulators|fonts|themes|databases", sighting => Kind(sighting));
        On("@package|alternatives|alternative|something|anything|program|app|tool for|to|like|similar|that|which|called|named|about to|can|does? $query", Query);
        On("@show|list|find|search @me? @det|all|of|the* available $query", Query);
        On("@show|list|find|search @me? @det|all|of|the* @package whose name|names|title|description has|have|contains|contain|includes|include|starts|start|ends|end|mentions|mention with|in? $query", Query);
        On("@show|list|find|search @me? @det|all|of|the* @package that|which|with|having? have|has|contain|contains? $query in their|the|its name|names|title|description", Query);
        On("search|find|lookup|query package|packages|app|apps $query", Query);
        // "I am after a note taking app, suggestions?"
        On("i|we|am|are|would|like|after|@want|search|to|have @please* a|an|some|something|good|nice|decent* $query any|got|have|you* good? suggestions|recommendations|ideas|tips|hints|recs ...", Query);
        On("what is there for|to $query", sighting => sighting["query"] is [{ Word: "choose" or "pick" }, ..] ? null : Query(sighting));
        On("what|which $query versions|releases is|are|do|does|can|could|exist ...", Query);
        On("a|an|any|some $query", (sighting, mood) => mood is Mood.Doubt ? Exists(sighting) : null);
        On("look in|into|at|through nixpkgs|packages|the|repo|package* for $query", Query);
        On("i|we am|are search $query", Query);
        On("i|we am|are searching|browsing for? $query", Query);
        On("what is|are @det? good|best|decent|nice|popular|recommended|alternative|alternatives|fast|lightweight|simple|free|open-source|top|most|better+ $query", Query);
        On("best|good|popular|recommended|top|any $query", sighting => Exists(sighting));
        On("there is|are a|an|any|some $query", (sighting, mood) => mood is Mood.Question or Mood.Doubt ? Exists(sighting) : null);
        On("what|which similar|other|comparable|equivalent $query are|is|exist|do there|exist|you|we|have|know ...", Query);
        On("what do|have|has you|we|they|nixos|nixpkgs have|got|offer? for|about|on $query", Query);
        On("what is|are there in|on|among @det? repo|repository|nixpkgs|channel|store|packages in|along the way|line|lines|area|field|direction of $query", Query);
        On("survey|scout|canvass @det? available|existing|possible? $query", Query);
        On("what do|does|have|has|is|are you|we|they|there|nixos|nixpkgs have|got|offer|available? in|along the way|line|lines|area|field|direction of $query", Query);
        On("$query alternative|alternatives", Query);
        On("@det? package|attribute|packages name|names|called|names* for|of $query", Query);
        On("what is @det? package|attribute name|called for|of @det? $query", Query);
        On("what is $query called in|on nixpkgs|nixos|nix", Query);
    }

    static readonly WordSet Offering = WordTable.Set("list names overview suggestion suggestions recommendation recommendations ideas options alternatives choices all");

    Found? Exists(Sighting sighting)
    {
        var query = sighting["query"];
        return query.Any(token => token.Word is "package" or "packages" or "app" or "program" or "tool" or "editor" or "browser" or "player" or "client" or "software" or "game" or "games" or "viewer" or "application" or "alternative" or "apps" or "programs" or "tools" or "manager" or "terminal" or "alternatives" or "version")
            || _entities.Packages.Known(query) is not null || !_entities.Packages.Describe(sighting.Text("query")).IsEmpty
            ? Query(sighting)
            : null;
    }

    static Found Kind(Sighting sighting) => new Found(new SearchPackage(sighting.Words.Last()), 0.85);

    // "List video editors": the kind belongs to what is looked for; "list music programs" says only that it is programs.
    Found? Listed(Sighting sighting) => IsListed(sighting) ? Query(sighting, sighting.Behind("query")) : null;

    static bool IsListed(Sighting sighting) => !sighting["query"].All(token => token.Word is "installed" or "my" or "all" or "the" or "system" or "old" or "available" or "which" or "what" or "me");

    // "Give me a tool for monitoring" wishes for one, "give me suggestions for one" looks for it.
    Found? Query(Sighting sighting) => sighting.First is "give" or "get" or "bring" && !sighting.Words.Any(Offering.Contains) ? null : Query(sighting, "");

    Found? Query(Sighting sighting, string kind)
    {
        var words = Trimmed(PackagePhrase.WithoutPlace(sighting["query"]));
        if (words.Count == 0 || words.TrueForAll(token => token.Word is "is" or "are" or "was" or "that" or "it" or "this" or "those" or "them" or "these" or "ones" or "one") || words.Any(token => token.Word is "generation" or "generations" or "option" or "options" or "setting" or "settings" or "command" or "error" or "garbage" or "uninstall" or "remove" or "delete" or "install" or "update"))
            return null;
        var query = EntityReader.Text(words);
        if (kind is "editors" or "clients" or "games" or "players" or "browsers")
            query += " " + kind;
        if (IsLikened(sighting, words) && _entities.Packages.Known(words) is not null)
            query = "like " + query;
        return new Found(new SearchPackage(query), 0.93);
    }

    // "Something like spotify": not spotify itself, but others of its kind.
    static bool IsLikened(Sighting sighting, List<Token> query)
    {
        var words = sighting.Words.ToList();
        var at = words.IndexOf(query[0].Word);
        return at > 0 && (words[at - 1] is "like" || (at > 1 && words[at - 1] is "to" && words[at - 2] is "similar"));
    }

    static List<Token> Trimmed(IReadOnlyList<Token> query)
    {
        var words = query.SkipWhile(token => token.Word is "a" or "an" or "the" or "any" or "some" or "all" or "for" or "package" or "packages" or "called" or "named" or "about" or "program" or "programs" or "me" or "something" or "anything" or "good" or "nice" or "available" or "that" or "like" or "to" or "got" or "decent" or "there" && query.Count > 1).Where(token => !token.IsComma).ToList();
        // "Anything in nixpkgs for reading feeds": where is no part of what.
        if (words is [{ Word: "in" or "on" or "from" }, { Word: "nixpkgs" or "nixos" or "nix" or "here" }, { Word: "for" or "to" or "that" or "which" or "like" }, _, ..])
            words.RemoveRange(0, 3);
        if (words is [_, .., { Word: "in" }, { Word: "the" or "its" or "their" }, { Word: "name" or "names" or "title" or "description" }])
            words.RemoveRange(words.Count - 3, 3);
        // "A game of solitaire I could have": that it is wished for is no part of it.
        if (words.Count > 1 && words.FindIndex(1, token => token.Word is "i" or "we" or "you") is > 0 and var wish && wish + 1 < words.Count && words[wish + 1].Word is "can" or "could" or "might" or "may" or "should" or "would" or "have" or "know")
            words.RemoveRange(wish, words.Count - wish);
        if (words is [_, .., { Word: "in" }, { Word: "the" }, { Word: "repo" or "repos" or "repository" or "repositories" or "store" or "channel" }])
            words.RemoveRange(words.Count - 3, 3);
        if (words is [.., { Word: "in" }, { Word: "it" }])
            words.RemoveRange(words.Count - 2, 2);
        if (words is [_, .., { Word: "for" or "on" or "under" }, { Word: "linux" or "nixos" or "nix" }])
            words.RemoveRange(words.Count - 2, 2);
        while (words.Count > 1 && words[^1].Word is "package" or "packages" or "please" or "online" or "too" or "available" or "out" or "around" or "now" or "in" or "there" or "nixpkgs" or "installed" or "repository" && words.Count > 1)
            words.RemoveAt(words.Count - 1);
        return words;
    }
}
