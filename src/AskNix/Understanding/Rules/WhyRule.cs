using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Rules;

/// <summary>why-depends.</summary>
sealed class WhyRule : Rule
{
    const string Needs = "depends-on|need|needs|require|requires|pulls-in|use|uses|want|wants|include|includes|bring|brings|contain|contains|install|installs|have|has|reference|references|refer|refers|pull|drag|link|load|import|ship|ships|bundle";

    readonly EntityReader _entities;

    public WhyRule(EntityReader entities)
    {
        _entities = entities;
        On("why|how is|are|was|were|do|does|did i|we|@det? have|has|got? $dependency installed|here|there|present|on|in|pulled-in|needed|required|part|included|being|downloaded|a|getting|still|so* on|in|by|of|my|the|system|machine|closure|computer|installed|store|here|dependency|profile|at|all|nixos|needed|laptop|built|disk*", OfSystem);
        On("why is|are|was|were $dependency @please* installed|here|there|present|on|in|pulled-in|needed|required|part|included|still|being ...", OfSystem);
        On("why do|does|did|would|must i|we|it|@system|@det|my $needs have|need|got|use|require $dependency", OfSystem);
        On($"why do|does|did|would|is|must|has|have $package {Needs} on|in|to|from? $dependency", Both);
        On($"what makes|made|lets|causes|forces $package to? {Needs} on|in? $dependency", Both);
        On($"how come|is that? $package {Needs} on|in? $dependency", Both);
        On("for? what do|does $package need|needs|require|use|want $dependency for?", Both);
        On("why|how is|are|was|were|comes|does|got $dependency in|into|to|inside|within @det? closure of $package", Both);
        On("why|how is|are|was|were|comes|does|got $dependency in|into|to|inside|within @det? $package closure|dependencies|deps", Both);
        On("why|how is|are|was|were $dependency in|part|on @det? closure|system|machine|store|disk because|through|by|via of? $package", Both);
        On("what|who|which package|program? is|are|was|has|keeps|keep? pulling|dragging|bringing|pulls|drags|brings|pulled|dragged|brought|pulls-in $dependency into|to @det? $package", Both);
        On("what|who|which pulls|drags|wants $dependency", OfSystem);
        On($"what|who|which package|packages|program|programs|of|my|installed|apps* {Needs} on|in? @det? $dependency", OfSystem);
        On("what|which|who package|packages|program? is|are|was|has|keeps|keep pulling|requiring|using|needing|depending|depends-on|dragging|bringing|holding|installing|pulls-in|pulled-in|keeping|installed|referencing|alive in|on? $dependency in|into|on|onto|alive|around? my|the|this|our? closure|system|machine|store|computer?", OfSystem);
        On("what|which|who pulled-in|pulls-in|pulled|brought|brings|dragged|installed|requires|needs|needed|required|keeps $dependency in|alive|here|there|around|on|my|the|system?", OfSystem);
        On("@show|explain|tell|find-out|know to? @me? how|why $package ends|comes|came|ended|gets|got up? to|by? depends-on|need|needing|pulling|pulls-in|using $dependency", Both);
        On("@show|explain @me? @det? chain|path|route|way|reason by|through|along|via|why|how? which? $package ends|comes|gets? up? to? needing|need|depends-on|needs|pulls-in|pulling|using|requiring $dependency", Both);
        On($"do|does $package {Needs} $dependency and|,? through|by|via|why what|which|how? ...", Both);
        On("by|through|along|via what|which path|way|route|chain|road do|does|did|is|has|how? $dependency gets|get|comes|come|got|came|ends|reach|reaches up? in|into|to @det? $package", Both);
        On("@show|explain|tell|find-out @me? why $package depends-on|needs|requires|uses|pulls-in|wants|includes|contains|references $dependency", Both);
        On("@show|explain|tell|find-out|know @me? why $dependency is|are|was installed|here|there|present|pulled-in|needed|required|in|on|part ...", OfSystem);
        On("@show|explain|tell @me? what|which|who package? depends-on|needs|requires|uses|pulls-in|pulled-in|brings|installed $dependency", OfSystem);
        On("do|does $package depends-on|need|needs|require|requires|pulls-in|use|uses|include|contain|reference on|in? $dependency", Both);
        On("@show|list|find @me? @det? reverse? dependency|dependencies|dependents|dependants|referrers|path|chain|requirers|relationship from|of|on|for|between|to $package to|and|on $dependency", Both);
        On("@show|list|find|what @me? @be? @det? reverse dependencies|dependency|deps of|for $dependency", OfSystem);
        On("@show|list|find|what|who|which @me? @be? @det? dependents|dependants|referrers|users of $dependency", OfSystem);
        On("why do|does|are|is i|we|there|my @system? have|has|see? two|three|several|many|multiple|different|so|#count* versions|copies|instances of $dependency", OfSystem);
        On("why is|are|was $dependency needed|required|wanted|used|pulled-in|included|referenced by|from|because|of+ @det? $package", Both);
        On("what|who|which package? is|are? holding|holds|keeping|retains|retaining $dependency in|on|inside|alive|around ...", OfSystem);
        On("why-depends $package $dependency", Both);
        On("why depends-on $dependency", OfSystem);
        On("why is|are there @det? $dependency in|on|here|inside|within ...", OfSystem);
        On("where does|did $dependency come|came from ...", OfSystem);
        On("why|how is|are $dependency a|an? dependency|requirement|prerequisite|part of|for @det? $package", Both);
        On("on|for what|which grounds|reason is $dependency a|an? dependency|requirement|prerequisite|part of|for @det? $package", Both);
        On("how|why|what come|does|do|is|makes|reason|should? $package should|to? drag|drags|dragging|pull|pulls|bring|brings|haul|hauls|take|takes|tow $dependency along|in|with|behind ...", Both);
        On("through|by|via which|what path|way|chain|route|dependency? does|do|would|did $package end|come|get up? needing|need|requiring|using|with $dependency", Both);
        On("is|are $dependency really|actually|truly? required|needed|used|wanted|pulled-in by @det? $package", Both);
        On("what needs|requires|uses $dependency", OfSystem);
        On("what is @det? $dependency doing in|inside @det? $package closure|dependencies|deps", Both);
        On("what is @det? $dependency for|doing on|in my|the|this system|machine|closure|computer|here", OfSystem);
        On("why is|are $dependency", sighting => OfSystem(sighting) is { } found ? found with { Confidence = 0.85 } : null);
    }

    Found? Both(Sighting sighting)
    {
        IReadOnlyList<Token> package = [.. sighting["package"].Where(token => token.Word is not ("still" or "always" or "actually" or "even" or "really"))];
        var dependency = One(sighting["dependency"]);
        if (dependency is null || package.All(token => token.Word is "i" or "we" or "you") && sighting.First is "do" or "does")
            return null;
        if (package.All(token => token.Word is "my" or "the" or "system" or "nixos" or "i" or "we" or "it" or "machine" or "configuration" or "this" or "anything" or "something" or "closure"))
            return new WhyDepends(null, dependency);
        return One(package) is { } name && (IsKnown(package) || IsKnown(sighting["dependency"])) ? new WhyDepends(name, dependency) : null;
    }

    Found? OfSystem(Sighting sighting) => One(sighting["dependency"]) is { } dependency
        && (IsKnown(sighting["dependency"]) || sighting.Words.Any(word => word is "holding" or "holds" or "keeping" or "retaining" or "installed" or "depends-on" or "pulls-in" or "pulled-in" or "dependencies" or "needs" or "requires" or "closure" or "dependency" or "pulling" or "dependents" or "referrers"))
        ? new WhyDepends(null, dependency) : null;

    // "Webkitgtk_4_1" is the name of something, known or not.
    bool IsKnown(IReadOnlyList<Token> phrase) => _entities.Packages.Read(phrase).AllKnown
        || phrase is [{ Text: var name }] && name.Length > 3 && name.Any(char.IsAsciiLetter) && (name.Contains('_', StringComparison.Ordinal) || name.Any(char.IsAsciiDigit) && name.Contains('-', StringComparison.Ordinal)) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.' or '+');

    string? One(IReadOnlyList<Token> phrase)
    {
        // "In firefox's closure"
        if (phrase is [.., { Word: [.., '\'', 's'] } owner])
            phrase = [.. phrase.Take(phrase.Count - 1), owner with { Text = owner.Text[..^2], Word = owner.Word[..^2] }];
        if (Concepts.Find(phrase) is not null && !IsKnown(phrase))
            return null;
        if (_entities.Packages.Read(phrase) is not { Names: [var name], Describes: null } read)
            return null;
        // What a system holds has many names no list knows: a near one is another thing, "glibc" no "glib".
        var said = EntityReader.Text(phrase);
        // "Qtbase" is in more than one set of nixpkgs, and any of them may be meant.
        return read.Guessed is not null || name.EndsWith($".{said}", StringComparison.Ordinal) ? said : name;
    }
}
