using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>list-installed, also where somebody asks whether one program is there.</summary>
sealed class InstalledRule : Rule
{
    readonly EntityReader _entities;

    public InstalledRule(EntityReader entities)
    {
        _entities = entities;
        On(
            new ListInstalled(),
            "@show|count @me? @det|of|all|the|list|currently|installed|my|user|system|explicitly|manually|what* installed|my|current|all|system @package|things|stuff|software|everything|programs on|in|from|installed|that|are|is|my|the|this|i|have|got|machine|system|computer|currently|profile|by|me|user|laptop|here|now|configuration|nixos|pc|and|versions|their*",
            "@show|count @me? @det|of|all|list* @package i|we|that|which|currently|have|had|installed|are|is|on|in|my|this|here|got|available|the|system|machine|computer|use|configuration|profile|user|present|now* ",
            "@show @me? everything|what|whatever|anything|all i|we|that|is|have|has|are|got|currently|been* installed ...",
            "installed @package|software|things ...", "installed", "list @package|installed|programs|apps", "my|all|system|user @package", "@package list|installed", "list of? @det? installed? @package ...",
            "@show @me? @det? contents|packages of|in|from @det? environment.systempackages|systempackages|profile|home.packages|system|configuration", "@show|i|we @please* @want? @me? @det? full|complete|quick? overview|inventory|list|rundown|summary of|over @det|all|every|each|installed* @package|software|programs present|installed|that|is|are* on|in|from @det? @machine|profile|system|here ...", "@show|i|we @please* @want? @me? @det? full|complete|quick? inventory|list|overview of|over @det? installed @package|software|programs please?", "what all do i have", "installed version|versions of $rest");
        On("what|which version|versions of $rest do|is|are|am|did|have i|we|it|@now|my|on|installed|have|running|got|using|system* installed|have|run|use|using|running|get|got?", VersionOf);
        On("what|which $rest version|versions do|is|are|am|did|have i|we|it|@now|my|on|installed|have|running|got|using|system* installed|have|run|use|using|running|get|got?", VersionOf);
        Asked(
            new ListInstalled(),
            "@show @me? every|each|all|of|the|what|any|single+ @package|thing|software that|which|i|we+ is|are|have|has|got|sits|lives|was|were|currently|now+ on|in|installed|here|there|inside @det? @machine|here|profile? ...",
            "@det? inventory|rundown of|for? @det|all|installed* @machine|software|programs|packages|apps?",
            "what|which @package|software i|we @now? have|has|got|use @now? on|here|installed|so? ...",
            "what|which @package|software came|come|comes|ship|ships|shipped|were|was installed|preinstalled? with|on @det? @machine|system ...",
            "what is all on|in @det? @machine|system ...", "is|are|do|have there|you|we @det? list|overview|inventory of? @det|my|installed* @package",
            "what|which @package|things|software|stuff|of|all|apps* @be|do|did|does|have|has|are|were @det|i|we|currently|there|all|have|has|currently|got|already|my|system|now* installed|have|install|had|added|got|downloaded on|in|from|by|yesterday|today|recently|last|this|week|month|currently|my|the|machine|system|computer|so|far|here|now|laptop|already|i|profile|and|when|ago|days|before|manually|nixos|night|time|monday|user|environment|at|all|moment|explicitly|globally|installed|configuration*",
            "what|which @package|software|programs is|are|comes|were|was|have|has on|in|part|with|included|configured|declared|been|listed* on|in|of|@det|my|with|here|installed|part|@system|@config|profile* ",
            "what @be @det? installed|my|all|current|system* @package|software|installed ...", "what is installed ...", "what @be in|inside @det? system|user|environment|own* packages|profile|programs|systempackages|environment.systempackages ...",
            "what|which @package? @be in|on|inside|part @det|of|in? environment.systempackages|systempackages|home.packages|users.users|profile right|now|currently|already*",
            "how many @package @be|do|does|have|i|we|there|my|has|are|in|on* ...", "when did i|we install|add|remove $rest", "did i|we @please* install|add|remove|have|already $rest", "who installed $rest", "where is @det? $rest installed", "how was $rest installed",
            "what did i|we install|add|remove|uninstall|change|update ...", "what have i|we installed|added|removed|changed|got ...");
        On("is|are there any|a|some|an $what installed|here|present already|on|in|my|the|this|system|machine|computer*", (_, _) => new ListInstalled());
        On("is|are|was @det? $what @now? installed|here|available|present|set|there|enabled|on|configured up? already|yet|on|in|my|the|this|system|machine|computer|here|now|currently|laptop|nixos|or|not|by|default*", sighting => OnePackage(sighting, true));
        On("is|are|was @det? $what installed|present|there|here|available up? already|yet|on|in|my|the|this|system|machine|computer|here|now|currently|laptop|nixos|or|not|by|default|properly|correctly|globally*", sighting => OnePackage(sighting, true));
        On("do|does|did @det? computer|machine|laptop|pc|box|desktop|server|system|i|we|it|this @now? have|got|include $what", sighting => OnePackage(sighting, false));
        On("is|are $what already|now|still? on|in @det? @machine|here", sighting => OnePackage(sighting, false));
        On("do i|we @now? have $what installed already|yet|on|in|my|the|this|system|machine|here*", sighting => OnePackage(sighting, true));
        On("have|had i|we @now? got|installed|have $what", sighting => OnePackage(sighting, false));
        On("check|verify|see|test|confirm|tell|know|find-out @me? if|whether|that @det? $what is|are|was @now? installed|present|there|available|here|active ...", sighting => OnePackage(sighting, true));
        On("check|verify|see|tell|know|find-out @me? if|whether i|we @now? have|installed|got $what installed?", sighting => OnePackage(sighting, false));
        On("i|we have|got $what installed|already", sighting => OnePackage(sighting, false));
        On("$what is|are installed|present already|here|on|my|system|yet*", sighting => OnePackage(sighting, false));
    }

    // Of the system itself another rule tells.
    Found? VersionOf(Sighting sighting) => _entities.Packages.Read(sighting["rest"]) is { AllKnown: true } read && sighting["rest"].All(token => token.Word is not ("kernel" or "nixos" or "linux"))
        ? new Found(new ListInstalled(read.Names), 0.93, Reading.Answer) : null;

    Found? OnePackage(Sighting sighting, bool plain)
    {
        var what = sighting["what"];
        var read = _entities.Packages.Read(what);
        if (OptionNames.In(what) is not null || read.Names.IsEmpty && _entities.Features.Read(what) is null)
            return null;
        return plain || read.AllKnown || _entities.Features.Read(what) is not null ? new Found(new ListInstalled(read.Names), 0.93, Reading.Answer) : null;
    }
}
