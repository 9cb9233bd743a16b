using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Clauses;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>"Search for htop and install it": the packages "it" stands for are those of the clause before.</summary>
static class Pronouns
{
    const int MostMore = 14;

    // What is read with a name in a pronoun's place has to be plain.
    const double LeastOfSaid = 0.81;

    /// <param name="clauses">The clauses as they are read one by one.</param>
    /// <param name="packages">Tells names of programs.</param>
    /// <param name="frames">Finds what a clause names.</param>
    /// <param name="read">Reads a clause in which what is pointed at is named.</param>
    public static IReadOnlyList<ClauseReading> Resolve(IReadOnlyList<ClauseReading> clauses, PackageReader packages, FrameReader frames, Func<Clause, ClauseReading> read)
    {
        var resolved = new List<ClauseReading>(clauses.Count);
        var last = ImmutableArray<string>.Empty;
        var isTold = false;
        IReadOnlyList<Token> before = [];
        foreach (var clause in clauses)
        {
            if (clause.Clause.IsTold)
            {
                resolved.Add(clause);
                continue;
            }

            var found = clause.Found;
            if (found is null && last.Length > 0)
                found = Wish(clause.Meant.Body, last, packages) is { } wish && !(isTold && Effects.TakesAway(wish) && clause.Meant.Mood is not Mood.Request) ? new Found(wish, 0.9) : null;
            if (found is null or { Steps: [Help] } && (AsksWhat(clause.Clause.Tokens) || AsksWhat(clause.Meant.Body)))
            {
                // "Before I touch boot.tmp.useTmpfs I'd like to know what it is"
                if (OptionNames.In(before.Count > 0 ? before : clause.Clause.Tokens) is { } option)
                    found = new Found(new ExplainOption(option), 0.9, Reading.Answer);
                else if (Concepts.Find(before) is { } concept)
                    found = new Found(new ExplainConcept(concept), 0.9, Reading.Answer);
                else if (last.Length == 1)
                    found = new Found(new PackageInfo(last), 0.9, Reading.Answer);
            }

            // "Who maintains kitty and where is its homepage": one question of one program.
            if (resolved is [.., { Found.Steps: [PackageInfo] }] && AsksMore.Match([.. clause.Clause.Tokens.Where(token => !token.IsSeparator)]) is not null)
                continue;

            // "The trackpad scrolls the wrong way, which setting is that"
            if (before.Count > 0 && AsksSetting(clause.Clause.Tokens) && OptionNames.In(before) is null)
            {
                if (resolved is [.., { Found: null }] || resolved is [.., { Found.Steps: [not null and var asked] }] && !Effects.Changes(asked))
                    resolved.RemoveAt(resolved.Count - 1);
                found = new Found(new Intents.SearchOption(OptionFrame.Query(before) ?? EntityReader.Text(before)), 0.94, Reading.Answer);
            }

            found = Refreshed(found, clause.Clause.Tokens, before, last);
            // "Go back to generation 77 and pin it"
            if (found is { Steps: [PinGeneration { Generation: null } pin] } && clause.Meant.Body.Any(token => token.Word is "it" or "that" or "this") && GenerationIn(before) is { } spokenOf)
                found = new Found(pin with { Generation = spokenOf }, 0.9);
            // "What is system.stateVersion, and should I bump it": the option, and no update.
            if (found is { Steps: [UpdateSystem { Packages.IsDefaultOrEmpty: true, Release: null }] } && clause.Meant.Mood is not Mood.Request && clause.Meant.Body.Count > 1 && clause.Meant.Body[1].Word is "it" or "that" or "this" && OptionNames.In(before) is not null)
                found = null;
            // "Enable jellyfin and open its port": it does so itself.
            if ((found is { Steps: [EnableFeature { Feature: "firewall-port", Port: null }] } || found is null && clause.Meant.Body is [{ Word: "open" or "unblock" or "expose" }, { Word: "its" or "the" or "his" or "their" }, { Word: "port" or "ports" or "firewall" }, ..]) && resolved is [.., { Found: { Steps: [EnableFeature server] } served }] && OwnPorts.AreOpenedBy(server.Options.Keys))
                found = served;
            // "Stop the firewall from letting 1883 in, close that port"
            if (clause.Meant.Body is [{ Word: "close" or "block" or "shut" }, { Word: "that" or "the" or "this" }, { Word: "port" or "ports" }] && resolved is [.., { Found.Steps: [DisableFeature { Port: not null }] } shut])
                found = shut.Found;
            else
                found = WithReferents(clause, found, before, packages, frames);
            // "Home-manager broke my shell, undo its last switch"
            if (found is { Steps: [RollbackSystem { Generation: null }] } && before.Any(token => token.Word is "home-manager") && clause.Clause.Tokens.Any(token => token.Word is "its" or "it" or "that" or "one" || token.Text.Contains(" it ", StringComparison.Ordinal)))
            {
                if (resolved is [.., { Found: not null }])
                    resolved.RemoveAt(resolved.Count - 1);
                found = new Found(new HomeManager("rollback"), 0.9);
            }

            // "Apply the config with the specialisation called gaming"
            if (found is { Steps: [RebuildSystem { Specialisation: null } plain] } && ActionFrame.Specialisation(clause.Clause.Tokens) is { } specialised)
                found = found with { Steps = [plain with { Specialisation = specialised }] };

            // "Changed home.nix. Activate it"
            if (found is { Steps: [RebuildSystem { Action: "switch" }] } && before.Any(token => token.Word.Contains("home-manager", StringComparison.Ordinal) || token.Word.EndsWith("home.nix", StringComparison.Ordinal)) && clause.Meant.Body.Any(token => token.Word is "it" or "that"))
                found = new Found(new HomeManager("switch"), 0.9);

            if (found is null or { Steps: [ListInstalled or SearchPackage] } && Asked(clause, before, frames) is { } asksOfCommand)
            {
                // "'Iotop' is not a known command, which package ships it": the same question.
                if (resolved is [.., { Found.Steps: [FindCommand] }])
                    continue;
                found = asksOfCommand;
            }

            // "Where is my htop gone? Put it back"
            if (found is { Steps: [Undo] } && last.Length == 1 && clause.Meant.Body is [{ Word: "put" or "bring" or "get" }, { Word: "it" }, { Word: "back" }] && (before.Any(token => token.Word is "where" or "gone" or "missing" or "disappeared" or "vanished") || before.Any(token => token.Word is "deleted" or "removed" or "uninstalled" or "kicked" or "dropped") && before.Any(token => token.Word is "i" or "we" or "somebody" or "someone" or "he" or "she") && before.Any(token => Ages.Of(1, token.Word) is not null || token.Word is "yesterday" or "ago" or "earlier")))
                found = new Found(new InstallPackage(last), 0.9);
            if (found is null or { Steps: [InstallPackage { Packages.IsEmpty: true } or PackagesIntent { Packages: [_] }], Confidence: < 0.9 } or { Steps: [InstallPackage], AtMost: not null } or { Steps: [RollbackSystem { Generation: null, Steps: null }] })
                found = Returned(clause.Meant.Body, before) ?? found;
            found ??= Left(clause, before);
            // "Roll back to 18 and pin that"
            if (found is { Steps: [PinGeneration { Generation: null } latest] } && clause.Meant.Body.Any(token => token.Word is "it" or "that" or "this") && resolved is [.., { Found.Steps: [RollbackSystem { Generation: { } reached }] }])
                found = new Found(latest with { Generation = reached }, 0.9);
            // "No more upgrading by itself, turn that off"
            if (found is null && clause.Meant.Body is [{ Word: "disable" or "deactivate" or "stop" or "turn" or "switch" or "shut" }, { Word: "it" or "that" or "this" or "them" }, ..] && resolved is [.., { Found: { Steps: [DisableFeature], AtMost: null } } stopped])
                found = stopped.Found;
            if (Kept(clause, before) is { } kept)
            {
                // What was said of it was the reason.
                if (resolved is [.., { Found: null }])
                    resolved.RemoveAt(resolved.Count - 1);
                resolved.Add(clause with { Meant = clause.Meant with { Mood = Mood.Request, Because = null }, Found = kept });
                continue;
            }

            var told = found;
            found = Updated(clause, found, before);
            // "Check for updates and install them": one wish.
            if (found != told && resolved is [.., { Found: null }])
                resolved.RemoveAt(resolved.Count - 1);
            // "Firmware updates through fwupd, activate that": a feature, where no configuration is spoken of.
            if (before.Count > 0)
                found = Activated(found, clause.Meant.Body, before, frames) ?? Switched(clause.Meant.Body, before, frames);
            if ((found is null or { AtMost: Reading.Ask }) && resolved.FindLast(earlier => earlier.Found is not null) is { Found: { Steps: [PackagesIntent wished], AtMost: null } } && More(clause.Clause.Tokens, wished, packages) is { } more)
                found = new Found(more, 0.9);
            // "Find me a chess program and install it": what is looked for is wanted.
            if (found is null && resolved is [.., { Found.Steps: [SearchPackage sought] } heard] && frames.Programs(heard.Clause.Tokens) is [var program] && (packages.IsName(sought.Query) || heard.Clause.Tokens.Any(token => token.Word is "called" or "named")) && Wish(clause.Meant.Body, [program], packages) is InstallPackage praised)
            {
                resolved[^1] = heard with { Found = null };
                found = new Found(praised, 0.9);
            }

            if (found is null && resolved is [.., { Found.Steps: [SearchPackage search] } looked] && Wish(clause.Meant.Body, [search.Query], packages) is InstallPackage && packages.Describe(search.Query) is { IsEmpty: false } candidates)
            {
                resolved[^1] = looked with { Found = new Found(new InstallPackage([], search.Query, candidates), 0.7, Reading.Ask, $"No program is named; these fit \"{search.Query}\".", [.. candidates.Select(candidate => $"install {candidate}")]) };
                continue;
            }

            // "A good markdown editor, please install one"
            if (found is null && resolved is [.., { Found: null } announced] && Wish(clause.Meant.Body, [""], packages) is InstallPackage && packages.Read(announced.Meant.Body) is { Names.IsEmpty: true, Describes: { } need, Candidates.IsEmpty: false } needed)
            {
                resolved[^1] = announced with { Found = new Found(new InstallPackage([], need, needed.Candidates), 0.7, Reading.Ask, $"No program is named; these fit \"{need}\".", [.. needed.Candidates.Select(candidate => $"install {candidate}")]) };
                continue;
            }

            var meant = clause;
            if (found is null or { Steps: [Help or SystemStatus or OutOfScope] } or { Steps: [InstallPackage or PinGeneration { Generation: null }], Confidence: < 0.9 } or { Steps: [RebuildSystem { Specialisation: null } or FeatureIntent { Options.IsEmpty: true }] } && Pointing.Named(clause.Clause, last, before, frames) is { } said && read(said) is { Found.Confidence: > LeastOfSaid } reread)
                (meant, found) = (reread with { Clause = clause.Clause }, reread.Found);
            resolved.Add(meant with { Found = found });
            if (Named(found, packages) is { Length: > 0 } named)
                (last, isTold) = ([.. IsLikewise(clause.Clause.Tokens) ? last.Union(named, StringComparer.Ordinal) : named], false);
            // What was only told of is taken away only where that is plainly ordered.
            else if (found is null or { Steps: [ExplainConcept or ListInstalled or SystemStatus] } && frames.Programs(clause.Clause.Tokens) is { Length: > 0 } spoken)
                (last, isTold) = ([.. IsLikewise(clause.Clause.Tokens) ? last.Union(spoken, StringComparer.Ordinal) : spoken], true);
            before = clause.Clause.Tokens;
        }

        return resolved;
    }

    // "They talk on slack and on zoom, so I need both of them plus element": what is pointed at belongs to the list.
    static Found? WithReferents(ClauseReading clause, Found? found, IReadOnlyList<Token> before, PackageReader packages, FrameReader frames)
    {
        if (found is not { Steps: [PackagesIntent { Packages: { IsEmpty: false } named, Describes: null } wish] } || wish is not (InstallPackage or RemovePackage) || before.Count == 0)
            return found;
        var pointing = clause.Meant.Body.ToList().FindIndex(token => token.Word is "both" or "them" or "those" or "it" or "that");
        if (pointing < 0 || pointing + 1 >= clause.Meant.Body.Count || clause.Meant.Body.Skip(pointing + 1).FirstOrDefault(token => token.Word is not ("of" or "them" or "those" or "two")) is not ({ Word: "and" or "plus" or "&" or "as-well-as" or "also" } or { IsComma: true }))
            return found;
        var told = frames.Programs(before);
        if (told.IsEmpty || told.Length > 1 && clause.Meant.Body[pointing].Word is "it" or "that")
            return found;
        ImmutableArray<string> all = [.. told.Except(named, StringComparer.Ordinal), .. named];
        return found with { Steps = [wish is InstallPackage ? new InstallPackage(all) : new RemovePackage(all)] };
    }

    // "A script calls envsubst and it is not here, where does that command come from"
    static Found? Asked(ClauseReading clause, IReadOnlyList<Token> before, FrameReader frames) =>
        before.Count > 0 && clause.Clause.Tokens is [{ Word: "where" or "what" or "which" or "how" or "who" }, ..] tokens && tokens.Any(token => token.Word is "command" or "it" or "that" or "this" or "binary" or "tool")
        && tokens.Any(token => token.Word is "from" or "provides" or "has" or "ships" or "contains" or "brings" or "pulls-in" or "called") && tokens.Any(token => token.Word is "come" or "comes" or "get" or "package" or "packages" or "provides" or "find")
        && before.Any(token => token.Word is "command" or "script" or "calls" or "shell" or "terminal" or "run" or "runs" or "makefile" or "bash" or "missing" or "type" or "not") && frames.Read("find-command", before) is { } found ? found with { Confidence = 0.85 } : null;

    // "Install vlc. Oh and also kodi", "also wesnoth and hedgewars for the kids": names, and what they are for, said to be more of the same.
    static Intent? More(IReadOnlyList<Token> tokens, PackagesIntent wished, PackageReader packages)
    {
        IReadOnlyList<Token> names = [.. tokens.SkipWhile(IsAdding).Reverse().SkipWhile(IsAdding).Reverse()];
        if (names.Count is 0 or > MostMore || !tokens.Any(token => !token.IsSeparator && IsAdding(token)) || names.Any(token => Verbs.Starters.Contains(token.Word)) || packages.Read(names) is not { AllKnown: true, Guessed: null, Remark: null, Names.IsEmpty: false } read)
            return null;
        return wished switch
        {
            InstallPackage => new InstallPackage(read.Names),
            RemovePackage => new RemovePackage(read.Names),
            TryPackage => new TryPackage(read.Names),
            _ => null,
        };
    }

    static bool IsAdding(Token token) => token.IsSeparator || token.Word is "oh" or "and" or "also" or "too" or "plus" or "as-well" or "as-well-as" or "please" or "yes" or "then" or "ah";

    // "Git is missing. So is curl"
    static bool IsLikewise(IReadOnlyList<Token> tokens) => tokens is [{ Word: "so" or "and" }, { Word: "is" or "are" or "does" or "do" or "has" or "was" }, ..] or [.., { Word: "too" or "also" or "as-well" }];

    // "Which option controls that", "where is that set", "what is the setting called"
    static bool AsksSetting(IReadOnlyList<Token> tokens)
    {
        IReadOnlyList<Token> asked = [.. tokens.SkipWhile(token => token.Word is "and" or "so" or "but" || token.IsComma)];
        return Setting.Match(asked) is not null || Called.Match(asked) is not null || SetWhere.Match(asked) is not null;
    }

    static readonly Pattern Setting = Pattern.Parse("what|which nixos? option|setting|options|settings is|are|controls|control|sets|set|changes|change|does|decides|governs|do|i|we|need|handles|to|turns|fixes|use|for+ it|that|this|them|there? called|for|again|here|off|on|responsible*");
    static readonly Pattern Called = Pattern.Parse("what|how is|are @det? option|setting|options|settings called|named|for|that|it|this+");
    static readonly Pattern SetWhere = Pattern.Parse("where is|are|do|does|can|could|would|i|we|one+ it|that|this|them|set|configure|configured|change|changed|controlled|adjusted|adjust|decided+ here|on|in|nixos|now|again|up*");

    static readonly Pattern AsksMore = Pattern.Parse("and? what|where|who|which|how|is|does|are|do|has|have large|big|heavy|old|recent|new|current|packaged|much|the|license|licence|version|disk|space|many? is|are|do|does|makes|maintains|wrote|has|have|on? its|it|they|their|them|the homepage|packaged|current|website|license|licence|version|size|maintainer|maintainers|description|have|need|needs|take|takes|use|uses|free|open|unfree|source|maintained|latest|on|disk|space|closure|dependencies|download|under*");

    // "I see ripgrep everywhere, what does it do"
    static bool AsksWhat(IReadOnlyList<Token> tokens) => tokens.SkipWhile(token => token.Word is "," or "and" or "so" or "but" or "just" or "only" or "wondering" or "curious" or "please").ToList()
        is [{ Word: "what" }, { Word: "would" or "might" or "could" }, { Word: "it" or "that" or "this" }, { Word: "be" or "do" or "mean" }, ..] or [{ Word: "explain" or "describe" }, { Word: "it" or "that" or "this" }, ..]
        or [{ Word: "what" }, { Word: "is" or "does" }, { Word: "it" or "that" or "this" }] or [{ Word: "what" }, { Word: "is" }, { Word: "it" or "that" or "this" }, { Word: "actually" or "exactly" or "then" or "anyway" or "again" }] or [{ Word: "how" }, { Word: "does" or "do" }, { Word: "it" or "that" or "this" or "they" }, .., { Word: "work" }] or [{ Word: "what" }, { Word: "it" or "that" or "this" }, { Word: "is" or "does" or "means" or "do" }, ..] or [{ Word: "what" }, { Word: "is" or "does" }, { Word: "it" or "that" or "this" }, { Word: "do" or "for" or "about" or "good" }, ..]
        or [{ Word: "what" }, { Word: "do" or "does" }, _, { Word: "use" or "need" or "want" }, { Word: "it" or "that" or "those" or "them" or "these" }, { Word: "for" }, ..];

    /// <summary>What "install it", "get them off" want done with programs named elsewhere; null where the words do not point to them.</summary>
    public static Intent? Wish(IReadOnlyList<Token> body, ImmutableArray<string> programs, PackageReader packages)
    {
        // Of several programs nobody knows which "it" is.
        if (programs.Length > 1 && !body.Any(token => token.Word is "them" or "those" or "these" or "both"))
            return null;
        if (body is [var only] && Verbs.OfPrograms.Contains(only.Word))
            return Wish(only.Word, programs);
        // "Get it off this machine": the small word turns the verb around.
        if (body is [{ Word: "get" or "take" or "throw" or "kick" or "pull" or "remove" or "put" }, { Word: "it" or "that" or "them" or "this" or "those" or "both" }, { Word: "off" or "out" or "away" }, ..])
            return new RemovePackage(programs);
        // "Place it on this machine"
        if (body is [{ Word: "drop" or "put" or "get" or "bring" or "dump" or "place" or "stick" or "pop" or "throw" or "slap" or "sling" or "chuck" or "shove" or "load" or "have" }, { Word: "it" or "that" or "them" or "this" or "those" or "both" }, { Word: "on" or "onto" or "in" or "here" or "there" }, ..])
            return new InstallPackage(programs);
        // "It can go"
        if (body is [{ Word: "it" or "they" or "that" or "both" or "he" or "she" }, { Word: "can" or "may" or "must" or "should" or "has" or "have" or "needs" or "need" }, ..] && body.Skip(2).Take(2).Any(token => token.Word is "go" or "leave" or "disappear" or "vanish") && (body.Count <= 4 || body.Any(token => token.Word is "from" or "here" or "now")))
            return new RemovePackage(programs);
        var behind = body.Count > 2 && body[^1].Word is "on" or "in" or "back" or "too";
        return body.Count >= 2 && packages.Read([.. body.Skip(1).Take(body.Count - (behind ? 2 : 1))]).Pronoun ? Wish(body[0].Word, programs) : null;
    }

    /// <summary>"Activate it" where a feature was spoken of, and no configuration: the feature, or a question where it is not plain which.</summary>
    public static Found? Activated(Found? found, IReadOnlyList<Token> body, IReadOnlyList<Token> before, FrameReader frames) =>
        found is { Steps: [RebuildSystem { Action: "switch", Specialisation: null }] } && body is [{ Word: "activate" }, { Word: "it" or "that" or "this" or "them" }, ..]
            && !before.Any(token => WordClasses.Of("config").Contains(token.Word) || token.Word is "changes" or "edits" or "generation" or "file" or "files")
            ? frames.Feature(before, enable: true) ?? found with { AtMost = Reading.Ask } : found;

    /// <summary>What "update it" is to bring up to date: the flake or the programs spoken of before, else all that was found.</summary>
    public static Found? Refreshed(Found? found, IReadOnlyList<Token> words, IReadOnlyList<Token> before, ImmutableArray<string> programs)
    {
        if (found is not { Steps: [UpdateSystem { Packages.IsDefaultOrEmpty: true, Release: null }] } || words.SkipWhile(token => !WordClasses.Of("update").Contains(token.Word) && token.Word is not ("bring" or "get" or "make" or "up-to-date")).Skip(1).SkipWhile(token => token.Word is "only" or "just").ToList() is not [{ Word: "it" or "them" or "that" or "those" or "this" or "one" }, .. var end] || end.Exists(token => token.Word is "all" or "everything"))
            return found;
        // "My flake.lock is months old, could you refresh it", "just the nixpkgs input, bump it"
        if (before.Any(token => WordClasses.Of("flake").Contains(token.Word) || token.Word is "flake.lock" or "lockfile" or "input" or "inputs"))
            return new Found(new UpdateFlake(InputFrame.In(before)), 0.9);
        // "Check which firefox I have, then update it"
        return programs.IsEmpty ? found : new Found(new UpdateSystem(programs), 0.9);
    }

    // "Generation 212 worked, return to that"
    static Found? Returned(IReadOnlyList<Token> body, IReadOnlyList<Token> before)
    {
        return GenerationIn(before) is { } number
            && body is [{ Word: "return" or "put" or "bring" or "activate" or "use" or "boot" or "load" or "restore" or "go" or "rollback" or "revert" or "switch" or "get" or "take" or "back" }, ..] && body.Count <= 5
            && body.Skip(1).All(token => token.Word is "back" or "to" or "into" or "me" or "us" or "that" or "it" or "this" or "one" or "generation" or "there") && body[^1].Word is "there" or "that" or "it" or "this" or "one" or "generation"
            ? new Found(new RollbackSystem(Generation: number), 0.9) : null;
    }

    // "There are 80 generations, keep 10"
    static Found? Left(ClauseReading clause, IReadOnlyList<Token> before) =>
        clause.Meant is { Mood: Mood.Request, Body: [{ Word: "keep" or "leave" }, ..] body } && before.Any(token => token.Word is "generations" or "gens" or "entries")
        && body.Skip(1).SkipWhile(token => token.Word is "only" or "just" or "me" or "the" or "last" or "newest" or "latest").ToList() is [{ Number: > 0 and var count }, .. var end] && end.TrueForAll(token => token.Word is "of" or "them" or "those")
            ? new Found(new DeleteGenerations(Keep: count), 0.9) : null;

    // "Generation 33 is gold, never delete it"
    static Found? Kept(ClauseReading clause, IReadOnlyList<Token> before) =>
        clause.Meant is { Mood: Mood.Negated, Body: [{ Word: "delete" or "remove" or "lose" or "collect" or "gc" or "prune" or "drop" or "touch" }, { Word: "it" or "that" or "this" }, ..] } && GenerationIn(before) is { } number
            ? new Found(new PinGeneration(number), 0.85) : null;

    // "Whatever that update did, undo it": what is undone is the update. "There are updates, do them"
    static Found? Updated(ClauseReading clause, Found? found, IReadOnlyList<Token> before) => clause.Meant.Body switch
    {
        [{ Word: "undo" or "revert" or "reverse" or "rollback" }, { Word: "it" or "that" or "this" or "them" }] or [{ Word: "put" or "take" or "bring" or "turn" }, { Word: "it" or "that" or "this" or "them" }, { Word: "back" }] when clause.Meant.Mood is Mood.Request && before.Any(token => token.Word is "update" or "upgrade" or "rebuild" or "updates" or "upgrades") => new Found(new RollbackSystem(), 0.9),
        [{ Word: "do" or "run" or "apply" or "install" or "perform" or "get" }, { Word: "them" or "those" or "these" }] when found is null or { Steps: [InstallPackage { Packages.IsEmpty: true }] } && clause.Meant.Mood is Mood.Request && before.Any(token => token.Word is "updates" or "upgrades" or "patches") && !before.Any(token => token.Word is "not" or "never" or "no") => new Found(new UpdateSystem(), 0.9),
        _ => found,
    };

    /// <summary>The one generation the words speak of; null where there is none or more than one.</summary>
    public static int? GenerationIn(IReadOnlyList<Token> before)
    {
        var at = before.ToList().FindIndex(token => WordClasses.Of("generation").Contains(token.Word));
        // "31 was a good generation"
        if (at > 0 && before.Where(token => token.Number is not null && char.IsAsciiDigit(token.Text[0])).ToList() is [{ Number: > 0 and var only }] && before[0].Number == only && before.Count > 1 && before[1].Word is "was" or "is" or "worked" or "works" or "ran")
            return only;
        return at >= 0 && at + 1 < before.Count && before[at + 1].Number is > 0 and var number && before.Count(token => token.Number is not null && char.IsAsciiDigit(token.Text[0])) == 1 ? number : null;
    }

    // "Bluetooth does not work, please enable it": the feature is the one just spoken of.
    static Found? Switched(IReadOnlyList<Token> body, IReadOnlyList<Token> before, FrameReader frames) => body switch
    {
        [{ Word: "take" or "bring" or "shut" or "put" }, { Word: "it" or "that" or "them" or "this" }, { Word: "offline" or "down" }] => frames.Feature(before, enable: false),
        [{ Word: "enable" or "activate" or "setup" or "start" or "allow" or "fix" or "turn" or "switch" }, { Word: "it" or "that" or "this" or "them" or "both" or "those" }, ..] when !body.Any(token => token.Word is "off") => frames.Feature(before, enable: true),
        [{ Word: "set" or "get" or "bring" or "hook" }, { Word: "it" or "that" or "them" or "this" }, { Word: "up" or "going" }, ..] or [{ Word: "host" or "serve" or "self-host" or "selfhost" }, { Word: "it" or "that" or "this" }] => frames.Feature(before, enable: true),
        [{ Word: "make" or "get" }, { Word: "it" or "that" or "this" }, { Word: "work" or "working" or "run" or "running" or "happen" }] => frames.Feature(before, enable: true),
        [{ Word: "disable" or "deactivate" or "stop" or "turn" or "switch" or "shut" }, { Word: "it" or "that" or "this" or "them" or "both" or "those" }, ..] => frames.Feature(before, enable: false),
        [{ Word: "open" or "expose" or "unblock" }, { Word: "it" or "that" or "them" }, ..] => frames.Feature(before, enable: true),
        // "The configuration was changed by ansible. Deploy it"
        [{ Word: "deploy" or "apply" or "activate" }, { Word: "it" or "that" or "them" or "those" }, ..] when before.Any(token => token.Word is "configuration" or "config" or "changes" or "edits") => new Found(new RebuildSystem("switch"), 0.9),
        // "I changed my config, make it so"
        [{ Word: "make" }, { Word: "it" }, { Word: "so" or "live" or "real" or "happen" or "active" or "effective" }] or [{ Word: "put" or "bring" }, { Word: "it" or "that" or "them" }, { Word: "live" or "into" or "in" }, ..]
            when before.Any(token => token.Word is "configuration" or "config" or "changes" or "edits") && before.Any(token => token.Word is "changed" or "edited" or "made" or "wrote" or "modified" or "saved" or "adjusted" or "tweaked" or "updated" or "added") => new Found(new RebuildSystem("switch"), 0.9),
        [{ Word: "close" or "block" or "shut" }, { Word: "it" or "that" or "them" }, ..] => frames.Feature(before, enable: false),
        [{ Word: "update" or "upgrade" or "refresh" or "bump" or "renew" }, { Word: "it" or "that" or "them" }, ..] when before.Any(token => token.Word is "flake" or "flakes" or "lock" or "flake.lock" or "inputs" or "lockfile") => new Found(new UpdateFlake([]), 0.9),
        _ => null,
    };

    static Intent? Wish(string verb, ImmutableArray<string> packages) => verb switch
    {
        "install" or "add" or "get" or "put" or "grab" or "download" or "fetch" => new InstallPackage(packages),
        "remove" or "uninstall" or "delete" or "purge" or "drop" or "ditch" or "nuke" or "erase" or "yeet" or "evict" or "bin" or "scrap" or "expel" or "eject" or "banish" => new RemovePackage(packages),
        "update" or "upgrade" => new UpdateSystem(packages),
        "try" or "run" or "test" or "launch" => new TryPackage(packages),
        _ => null,
    };

    static ImmutableArray<string> Named(Found? found, PackageReader packages) => found?.Steps[^1] switch
    {
        PackagesIntent named => named.Packages,
        SearchPackage search when packages.IsName(search.Query) => [search.Query],
        FindCommand find when packages.IsName(find.Command) => [find.Command],
        WhyDepends { Dependency: { } dependency } when packages.IsName(dependency) => [dependency],
        _ => [],
    };
}
