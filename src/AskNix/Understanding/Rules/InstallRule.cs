using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Rules;

/// <summary>install-package.</summary>
sealed class InstallRule : Rule
{
    static readonly WordSet People = WordTable.Set(
        "children people team class wife husband son daughter mother father mum mom dad kid child sister brother family office school department company teacher professor nurse doctor apprentice student pupil guest intern lab crew choir band staff grandma grandpa");

    readonly EntityReader _entities;

    public InstallRule(EntityReader entities)
    {
        _entities = entities;

        // Verbs that can mean nothing else.
        On("install|reinstall|inst @me? $what", (sighting, _) => Named(sighting, plain: true));
        On("add|append|include|setup|pull|load|deploy|ship|push $what to|into|in|on @det? @config|@machine|profile|packages|system|systempackages|environment.systempackages|home|setup|list|path|me", (sighting, _) => Named(sighting, plain: true));
        On("put|place|throw|stick|pop|get|slap|shove|load|ship|dump|drop|toss|take|pull|chuck|bung|whack|sling $what on|onto|in|into @det? @machine|@config|nixos|profile|system|here|there", (sighting, _) => Named(sighting, plain: true));
        On("put|place|stick|slap|shove|bung|whack|sling|load $what on|onto|in", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, plain: true) : null);
        On("put|place|throw|stick|pop|slap|shove|drop|dump|chuck $what on|onto @det ... @machine", (sighting, _) => Named(sighting, plain: true));
        On("make sure|certain that? $what is|are|gets? available|installed|present|there|here", (sighting, _) => Named(sighting, plain: true));
        // "Make sure git is there as well as lazygit", "I want expect installed, and parallel too"
        On("make|ensure sure|certain? that? $what is|are|gets? available|installed|present|there|here and|plus|also|as-well-as+ $more", WithMore);
        On("i|we would? @please* @want to? have? $what installed|added|available|present|here and|plus|also|as-well-as+ $more too|also|please|as-well*", WithMore);
        On("ensure|make|see sure|certain? that? $what is|are on|in|here|there?", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, plain: true) : null);
        On("ensure|see that? $what is|are|gets|get available|installed|present|there|here|added", (sighting, _) => Named(sighting, plain: true));
        On("equip|provide|supply|furnish|outfit|stock @me? @det? @machine? with $what", (sighting, _) => Named(sighting, plain: true));
        On("procure|obtain|acquire|provision|source @me? $what", (sighting, _) => Named(sighting, plain: false));
        On("provide $what", (sighting, _) => Named(sighting, plain: false));
        On("$what must|should|has|needs|have to? be", (sighting, _) => Named(sighting, plain: false) is { } found ? found with { Confidence = Math.Min(found.Confidence, 0.8) } : null);
        On("make $what available|accessible|usable ...", (sighting, _) => Named(sighting, plain: false));
        On("make it? so? that|sure? i|we can? have|use $what", (sighting, _) => Named(sighting, plain: false));
        On("have|get $what installed|reinstalled|added|available|ready|present ...", (sighting, _) => Named(sighting, plain: true));
        On("i|we would? @please* @want to have $what available|ready|present for|on|to|here|there|please ...", (sighting, _) => Named(sighting, plain: true));
        On("i|we would? @please* @want to? have? $what installed|added|available|present|ready ...", (sighting, _) => Named(sighting, plain: true));
        On("$what should|must|needs|need|has|have|could|can|would|gets to? be? installed|available|added|present", (sighting, _) => Named(sighting, plain: true));
        // "Sshpass needs to be installed for the ansible job"
        On("$what should|must|needs|need|has|have|gets to? be? installed|available|added|present|there for|so|because|since|as|by|before|to ...", (sighting, _) => Named(sighting, plain: true));
        On("$what should|must|needs|need|has|have|ought to? be|go|come|get on|in|onto @det? here|@machine|system ...", (sighting, _) => Named(sighting, plain: false));
        On("arrange|see|organise|organize for|to $what to? be? installed|available|added|present|on|there|here ...", (sighting, _) => Named(sighting, plain: false));
        On("@det|all|both $who needs|need|wants|want|requires|require|misses|miss|lacks|lack $what", (sighting, _) => ArePeople(sighting["who"]) && _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, plain: false) : null);
        On("user|users|customer|client|colleague|student|developer|dev|employee|staff|team requests|requested|needs|wants|requires $what", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } && Named(sighting, plain: false) is { } found ? found with { Confidence = 0.8, AtMost = Reading.Ask, Because = "It tells what somebody wants." } : null);
        On("is|are needed|required|wanted $what here|please|now|also|too*", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, plain: false) : null);

        // Verbs with other meanings: what follows must be a program, or the person is asked.
        On("add|include|setup|download|fetch|grab|get|give|bring|pull|put|load @me? $what", (sighting, _) => Named(sighting, plain: false));
        On("can|could|may|might i|we trouble|bother|ask you for $what", (sighting, _) => Named(sighting, plain: false));
        On("bring|get|put|fetch back $what", (sighting, _) => Named(sighting, plain: false));
        On("install|get|put|add nothing|none but|but-not|except|besides|other|than+ $what", (sighting, _) => Named(sighting, plain: false));
        On("make $what happen|available here|please|now?", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, plain: false) : null);
        On("make $what part|one of @det ...", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, plain: false) : null);
        On("give $what a|some permanent|new|nice|good* home|place|spot|seat ...", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, plain: false) : null);
        On("write $what into|to|in @det? @config|packages|list|system|systempackages", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, plain: false) : null);
        On("put me|us down for|with a|an|one? $what", (sighting, _) => Named(sighting, plain: false));
        On("let|have me|us have? $what on board|here ...", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, plain: false) : null);
        On("you would|could|will make @me? really|very|so|quite|extremely* happy|glad with $what", (sighting, _) => Named(sighting, plain: false));
        On("hook|set|fix|sort @me up|out with $what", (sighting, _) => Named(sighting, plain: false));
        On("i|we @please* would? @please* @want @please* $what", Wanted);
        On("i|we would @please* use $what", Wanted);
        On("i|we would @please* rather|sooner|prefer to? have|use|get|run $what", Wanted);
        On("be able to run|use|open|play $what", Wanted);
        On("get my|our hands on $what", Wanted);
        On(">watch|edit|make|create|listen|write|draw|record|read|view|play|convert|manage|browse|learn|take|organize|organise|stream|burn|scan|chat|design|model|compose|mix|download $need", sighting => Needed(sighting) is { } found ? found with { Confidence = 0.6 } : null);
        On("i|we @please* would? @please* @want @please* to have|get|use|run $what", Wanted);
        On("i|we would @please* like|love to? have? $what", Wanted);
        On("i|we am|are missing|lacking|after|without|wanting|needing $what", Wanted);
        On("i|we do not have|see|find $what", Wanted);
        On("i|we? could|can use|do with? $what", (sighting, mood) => sighting["what"] is [{ Word: "without" }, ..] ? null : Wanted(sighting, mood));
        On("@det? @machine needs|lacks|misses|wants $what", Wanted);
        On("$what would|could be nice|great|good|cool|helpful|useful ...", Wanted);
        On("i|we would? @please* @want @please* to >watch|edit|make|create|listen|write|draw|record|read|view|play|open|convert|manage|browse|learn|take|organize|organise|stream|burn|scan|chat|call|design|model|compose|mix|download $need", Needed);
        On("can|could|may|might i|we @please* have|get $what", Wanted);
        On("need|want|require|gimme|have @me? $what", Wanted);
        On("needing|wanting|requiring $what", Wanted);
        On("i|we @please* request|demand|order @det? installation|install of|from? $what", (sighting, _) => Named(sighting, plain: false));
        On("$what install it|them|all|both|those|these|please|three|two+", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, plain: false) : null);
        On("it|that is $what that? i|we @want @please* installed|added|here ...", (sighting, _) => Named(sighting, plain: true));
        // "Add these to my packages: git, vim": the list stands behind.
        On("add|put|include|install|get these|those|this|following+ to|on|onto|in|into @det? packages|list|system|@config|@machine|systempackages|environment.systempackages $what", (sighting, _) => Named(sighting, plain: false));
        On("add|put|install|get everything|all|what|whatever|the|things|programs|packages|apps+ i|we @please* @want|named|listed|use|said $what", (sighting, _) => Named(sighting, plain: false));
        On("i|we @please* would? @please* @want @det? @machine to have|get|run|hold $what", Wanted);
        On("@machine @want|must|should have|get|hold $what", Wanted);
        On("$what needed|required|wanted for|on|here|please|by|today|now ...", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null, Describes: null } ? Named(sighting, plain: false) : null);
        // "Pull in scribus"
        On("pulls-in $what", (sighting, _) => Named(sighting, plain: false));
        // "Nodejs 22 and pnpm into my environment", "kdenlive goes on"
        // "Environment.systemPackages needs to have rclone and restic in it"
        On("@det? systempackages|environment.systempackages|home.packages needs|should|must|shall|has|ought to? have|contain|include|hold|get $what in? it?", (sighting, _) => Named(sighting, plain: true));
        On("$what in|into|to systempackages|environment.systempackages|home.packages please?", (sighting, _) => Verbs.Starters.Contains(sighting.First) ? null : Named(sighting, plain: true));
        On("$what into|onto @det? @machine|system|profile|environment|@config|home|packages|list please?", (sighting, _) => !Verbs.Starters.Contains(sighting.First) && _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null, Remark: null } ? Named(sighting, plain: false) : null);
        On("$what goes|go|comes|come on|in|aboard", (sighting, _) => !Verbs.Starters.Contains(sighting.First) && _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null, Remark: null } ? Named(sighting, plain: false) : null);
        // Music is played by a player, a game by itself.
        On("play $what", (sighting, _) => _entities.Packages.Known(sighting["what"]) is { } game ? new Found(new InstallPackage([game]), 0.85) : null);
        // Said alone it corrects what was said elsewhere.
        On("make it|that|this $what", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } read ? new Found(Intent(read), 0.5, Reading.Ask, "A program is named, not what should happen to it.") : null);
        On("make|do|perform @det? installation|install of|for? $what", (sighting, _) => Named(sighting, plain: false));
        // "Make its installation" names nothing.
        On("$what installation|install|installieren", (sighting, _) => Verbs.Starters.Contains(sighting.First) ? null : Named(sighting, plain: false));
        On("what|all i|we @please* @want is|are $what", Wanted);
        On("$what is|are what|all|the|everything thing|program|one|app? i|we @please* @want @please* installed|added|here|on|present*", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, plain: false) : null);
        On("$what it shall|should|must|will|has to? be", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, plain: false) : null);
        On("installing|adding|having|getting $what would|could make|be my|me|our|us|his|her|it|nice|great|good|lovely|happy|wonderful|fantastic|ideal|day|week|smile|so|very|really|a|big|help|useful|appreciated+ ...", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, plain: false) : null);
        On("missing|lacking|absent $what", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null, Describes: null, Remark: null } ? Named(sighting, plain: false) : null);
        // "Evolution goes; thunderbird shall take its place"
        On("$what shall|should|must|will|can|may|to take its|their|his place ...", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, plain: false) : null);
        // "Install up": a name, though it is a small word elsewhere.
        On("install|reinstall $word please?", (sighting, _) => sighting["word"] is [{ Quoted: false } word] && _entities.Packages.Known([word]) is { } name && _entities.Packages.Read([word]).Nothing ? new Found(new InstallPackage([name]), 0.85) : null);
        On("put|install|get|use|want in|as its|their|his place|stead|replacement $what", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } ? Named(sighting, plain: false) : null);
        // "Without ripgrep nothing works"
        On("without $what nothing|little|not works|goes|runs|happens|much here|for|me|us|at|all*", (sighting, _) => Missed(sighting));
        On("nothing|little works|goes|runs|happens here|for|me|us* without $what", (sighting, _) => Missed(sighting));
        On("i|we can|could not live|work|do|survive|manage|be|cope|function without $what", (sighting, _) => Missed(sighting));
        On("i|we am|are lost|helpless|nothing|useless|stuck without $what", (sighting, _) => Missed(sighting));
        On("hello|welcome|hi $what", (sighting, _) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } && Named(sighting, plain: false) is { } found ? found with { AtMost = Reading.Ask, Because = "A greeting may be no wish." } : null);
        On("installation|install of $what", (sighting, _) => Named(sighting, plain: false));
    }

    Found? WithMore(Sighting sighting, Mood mood) => Named(sighting, plain: true) is { } found ? PackageWishes.WithMore(found, _entities.Packages.Read(sighting["more"])) : null;

    Found? Wanted(Sighting sighting, Mood mood)
    {
        var what = sighting["what"];
        // "I love firefox" tells; "I would love firefox" asks.
        if (sighting.Words.Any(word => word is "love" or "like" or "prefer") && !sighting.Words.Contains("would"))
            return null;
        // "I want vlc to stay": it is there.
        if (what.SkipWhile(token => token.Word is not "to").Skip(1).Any(token => token.Word is "stay" or "remain" or "kept" or "left" or "keep" or "survive"))
            return null;
        // "You know what would be nice?"
        if (what.Any(token => token.Word is "what" or "which" or "who" or "why" or "how"))
            return null;
        if (what is [{ Word: "to" }, ..] || Verbs.IsPast(what.Count > 0 ? what[^1].Word : ""))
            return null;
        return Named(sighting, plain: false);
    }

    Found? Named(Sighting sighting, bool plain)
    {
        var what = sighting["what"];
        // "Put docker to bed" is the opposite.
        if (what is [_, .., { Word: "to" or "into" }, { Word: "sleep" or "rest" or "bed" or "retirement" }])
            return null;
        // "Need it for a flyer" says why, of what was said before.
        if (what is [{ Word: "it" or "them" or "that" or "those" }, { Word: "for" or "to" }, ..])
            return null;
        // "Get the scanner going", "get telegram going": what should work is a feature first, then a program.
        if (what is [_, .., { Word: "going" or "working" or "running" }])
        {
            if (_entities.Features.Read(what) is { } working)
                return new EnableFeature(working.Feature, working.Options, working.Port);
            what = [.. what.Take(what.Count - 1)];
        }

        var read = _entities.Packages.Read(what);
        if (read.Nothing)
            return null;
        if ((!read.AllKnown || read.Guessed is not null) && _entities.Features.Read(what) is { } feature)
            return new Found(new EnableFeature(feature.Feature, feature.Options, feature.Port), 0.9);
        if (OptionNames.In(what) is not null)
            return null;
        if (!plain && read.Names.Length > 0 && read.Unknown.Length == read.Names.Length)
            return read.Names.Length > 2 ? null : PackageWishes.Found(read, packages => new InstallPackage(packages.Names), 0.5, "install");
        if (!plain && read.Describes is not null && (read.Candidates.IsEmpty || what.Any(token => token.Word is "user" or "users" or "account" or "group" or "partition" or "disk" or "drive" or "key" or "channel" or "generation" or "port" or "printer")))
            return null;
        // "add user bob": a guess under a verb that means many things is no program.
        if (!plain && !read.AllKnown && (read.Guessed is not null || read.Unknown.Length < read.Names.Length) && read.Names.Length > 1 && !(read.Guessed is null && IsList(what)))
            return null;
        if (!plain && read.Guessed is not null && what.Any(token => token.Word is "my" or "a" or "the" or "an" or "user" or "file"))
            return null;
        return PackageWishes.Found(read, Intent, plain ? Found.Sure : 0.93, "install");
    }

    // What nothing goes without is there already, or is to be.
    Found? Missed(Sighting sighting) => _entities.Packages.Read(sighting["what"]) is { AllKnown: true, Guessed: null } && Named(sighting, plain: false) is { } found
        ? found with { Confidence = Math.Min(found.Confidence, 0.85), AtMost = Reading.Ask, Because = "It tells what is needed, not what should be done." } : null;

    // "Get samtools and bedtools": a list of single words is one of programs, though not all are known.
    static bool IsList(IReadOnlyList<Token> what) => PackagePhrase.Items(what) is { Count: > 1 } items && items.TrueForAll(item => item is [var name] && !WordClasses.Contains(name.Word));

    // "The pupils need scratch": people need programs; what programs and printers need is another matter.
    bool ArePeople(IReadOnlyList<Token> who) => who is { Count: > 0 and < 4 } && who[^1] is var last && !_entities.Packages.IsName(last.Text)
        && (last.Word is { Length: > 3 } word && word.EndsWith('s') && !word.EndsWith("apps", StringComparison.Ordinal) && !word.EndsWith("programs", StringComparison.Ordinal) || People.Contains(last.Word));

    // "I want to edit photos": what is wanted is a program for it.
    Found? Needed(Sighting sighting)
    {
        // "Make it work": what that is was said elsewhere.
        if (sighting["need"] is [_, { Word: "it" or "that" or "this" or "them" or "these" or "those" or "sure" or "things" }, ..])
            return null;
        // "I want to play supertuxkart": what is played or used is the program itself.
        if (sighting["need"] is [{ Word: "play" or "open" or "browse" or "use" }, _, ..] played && _entities.Packages.Known([.. played.Skip(1)]) is { } known)
            return new Found(new InstallPackage([known]), 0.9);
        var need = sighting.Text("need");
        var candidates = _entities.Packages.Describe(need);
        return candidates.IsEmpty ? null : PackageWishes.Found(new Packages([], need, candidates), Intent, 0.7, "install");
    }

    static Intent Intent(Packages read) => new InstallPackage(read.Names, read.Describes, read.Candidates);
}
