using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Rules;

/// <summary>remove-package.</summary>
sealed class RemoveRule : Rule
{
    // "Uninstalling it would be a dream" tells of a dream.
    static readonly WordSet Gladdening = WordTable.Set("great nice good lovely happy wonderful fantastic ideal help helpful appreciated smile useful");

    readonly EntityReader _entities;

    public RemoveRule(EntityReader entities)
    {
        _entities = entities;
        On("@remove $what", sighting => Named(sighting, Found.Sure));
        On("remove|uninstall|purge|delete for $what", sighting => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, 0.85) : null);
        On("take|throw|get|kick|pull|rip|strip|turf|chuck|yank|toss|boot $what out|off|away of|from? ...", sighting => Named(sighting, Found.Sure));
        // "Take telegram-desktop off, and element-desktop too"
        On("take|throw|get|kick|pull|rip|strip|turf|chuck|yank|toss $what out|off|away and|plus|also+ $more please?", WithMore);
        On("pull|take|get|drop|kick|throw|toss|yank|kill|cut|rip $what from|off|out-of @det? @machine|system|@config|here|packages|profile|list|path ...", sighting => Named(sighting, Found.Sure));
        On("$what is|are not needed|wanted|used|required|useful anymore|any|longer|more+ ...", sighting => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, 0.8) : null);
        On("$what must|should|can|may|has|have|needs|need|ought to? leave|go|vanish|disappear|depart @det? @machine|system|here|now|please ...", sighting => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, 0.85) : null);
        On("no more $what on|in|around here|@machine|this|my|the ...", sighting => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, 0.85) : null);
        On("out|off|away|down with $what", sighting => Named(sighting, 0.85));
        On("rid @det? @machine|me|us of $what", sighting => Named(sighting, Found.Sure));
        On("i|we do not @want|use $what anymore|any more|longer? ...", sighting => Named(sighting, 0.9));
        On("i|we no longer @want|use $what", sighting => Named(sighting, 0.9));
        On("i|we am|are @please* done|finished with $what", sighting => Named(sighting, 0.7));
        On("make|let|have $what disappear|vanish|go|gone from|off|out|away ...", sighting => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, 0.93) : null);
        On("no longer @want|need|use $what hanging|lying|sitting|standing|here|around|about+", sighting => Named(sighting, 0.9));
        On("no longer @want|need|use $what", sighting => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, 0.85) : null);
        On("lose @det? $what", sighting => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, 0.85) : null);
        On("i|we can|could do|live|manage|work without $what", sighting => Named(sighting, 0.7) is { } found ? found with { AtMost = Reading.Ask, Because = found.Because ?? "It tells of it, and orders nothing." } : null);
        On("$what uninstall|remove|delete|purge it|them|all|both|those|these|please|three|two+", sighting => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, 0.93) : null);
        // "Vesktop: uninstall", but not "make uninstall".
        On("$what uninstall|remove|delete|purge", sighting => !Words.Verbs.Starters.Contains(sighting.First) && _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null, Names.Length: 1 } ? Named(sighting, 0.85) : null);
        On("$what is|are no longer needed|required|wanted|used|necessary on|here|by|in ...", sighting => Named(sighting, 0.8));
        On("$what is|are not|never needed|required|wanted|used|necessary any|anymore longer|more? and|so may|can|could|should|must be|go removed|deleted|uninstalled|gone|away?", sighting => Named(sighting, 0.85));
        On("what|all i|we do not @want|need|use any|anymore|longer|more* on|in|around? here|@det? @machine? is|are $what", sighting => Named(sighting, 0.85));
        On("free|deliver|relieve|spare me|us|@det? @machine? from|of $what", sighting => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, 0.85) : null);
        On("$what is|are no longer needed|required|wanted|used|necessary", sighting => Named(sighting, 0.8));
        On("$what both|all? should|must|can|may|needs|has|have to? go|disappear|leave|vanish away?", sighting => Named(sighting, 0.9));
        On("$what both|all? should|must|can|may|could|needs|need|has|have|want to? come|be|get off|out|away ...", sighting => Named(sighting, 0.9));
        On("$what is|are to go|leave|disappear", sighting => Named(sighting, 0.85));
        On("$what is|are to be removed|uninstalled|deleted|purged", sighting => Named(sighting, 0.9));
        On("$what should|must|can|needs|has to? both|all|now? be removed|uninstalled|deleted|gone", sighting => Named(sighting, 0.9));
        On("i|we would? @please* @want to? have? $what to? be? removed|gone|uninstalled|deleted|out ...", sighting => Named(sighting, 0.93));
        On("make $what go away|elsewhere|bye", sighting => Named(sighting, 0.85));
        On("make|see|ensure it|sure? so? that? $what is|are no longer|more here|there|installed|present|around|on ...", sighting => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, 0.85) : null);
        On("$what has|have|is|are got|going|bound? to go|leave|disappear|vanish", sighting => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, 0.85) : null);
        On("make|let $what disappear|vanish", sighting => Named(sighting, 0.85));
        On("it|that is $what that? i|we @want @please* gone|removed|uninstalled|deleted|off|out", sighting => Named(sighting, 0.9));
        On("remove|uninstall|delete these|those|following+ from|off|out-of @det? packages|list|system|@config|@machine $what", sighting => Named(sighting, Found.Sure));
        On("remove|uninstall|delete everything|all|what|the|things|programs|packages|apps+ i|we named|listed|said $what", sighting => Named(sighting, Found.Sure));
        On("be? gone|begone $what", sighting => Named(sighting, 0.85));
        // "Telegram be gone", but not "I removed firefox and now my bookmarks are gone".
        On("$what be? gone|begone|bye", sighting => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, 0.85) : null);
        On("removing|uninstalling|deleting $what would|could be|make me|my|it|great|nice|good|lovely|happy|wonderful|fantastic|ideal|day|week|so|very|really|a|big|help|appreciated+ ...", sighting => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } && sighting.Words.Any(Gladdening.Contains) ? Named(sighting, 0.9) : null);
        On("bye|bye-bye|goodbye|farewell+ $what", sighting => Named(sighting, 0.7));
        // "Kitty out please"
        On("$what out|off please|now|thanks?", sighting => !Words.Verbs.Starters.Contains(sighting.First) && _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null, Remark: null } ? Named(sighting, 0.85) : null);
        // "Keepass out of here please", "ranger off of it"
        On("$what out|off of|from here|there|them|it|this|that|@det|@machine+ please|now|thanks?", sighting => !Words.Verbs.Starters.Contains(sighting.First) && _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null, Remark: null } ? Named(sighting, 0.85) : null);
        On("removal|uninstallation|deletion of $what", sighting => Named(sighting, 0.9));
    }

    Found? WithMore(Sighting sighting) => Named(sighting, Found.Sure) is { } found ? PackageWishes.WithMore(found, _entities.Packages.Read(sighting["more"])) : null;

    Found? Named(Sighting sighting, double sure)
    {
        // "I no longer want spotify or discord": neither of them.
        var what = sighting.Words.Contains("longer") || sighting.Words.Contains("anymore") ? [.. sighting["what"].Select(token => token.Word is "or" ? token.Put("and") : token)] : sighting["what"];
        // "Drop a copy of inkscape on the office pc"
        if (sighting.First is "drop" or "dump" or "throw" or "toss" or "chuck" && what.Any(token => token.Word is "on" or "onto" or "into"))
            return null;
        var read = _entities.Packages.Read(what);
        if (read.Nothing || what.Any(token => token.Word is "everything" or "generation" or "generations" or "gens" or "file" or "files" or "folder" or "directory" or "partition" or "user" or "account" or "repo" or "kernel" or "kernels" or "menu" or "nixos" or "nix" or "linux" or "windows" or "system32"))
            return null;
        if (!read.AllKnown && _entities.Features.Read(what) is { } feature)
            return new Found(new DisableFeature(feature.Feature, feature.Options, feature.Port), 0.85);
        if (OptionNames.In(what) is not null || (read.Describes is not null && read.Candidates.IsEmpty))
            return null;
        // Removing what nobody knows under a verb that also means other things is for the person to say plainly.
        var plain = read.Unknown.IsEmpty || (!read.Unknown.Any(Words.Verbs.Starters.Contains) && read.Unknown.Length < 3 && sighting.First is "remove" or "uninstall" or "delete" or "purge" or "deinstall" or "erase" or "rm");
        // "Wipe my screen": what is somebody's is a thing more often than a program.
        plain &= sighting.First is not ("wipe" or "clear" or "trash" or "nuke" or "destroy" or "dump") || what[0].Word is not ("my" or "your" or "our" or "his" or "her" or "their");
        return PackageWishes.Found(read, packages => new RemovePackage(packages.Names, packages.Describes, packages.Candidates), plain ? sure : 0.5, "remove");
    }
}
