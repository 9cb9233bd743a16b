using AskNix.Intents;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Statistics;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>
/// Weighs what the grammar says against what the classifier thinks. The grammar is believed where it explains the sentence; the
/// classifier speaks where it does not, and may hold back a wish the grammar sees where there is none. Only where both name the same
/// wish, the classifier without doubt, does what the grammar would have asked back become one.
/// </summary>
sealed class Combination(FrameReader frames, Func<Token, bool> isExplained, Func<string, bool> isTold, Func<ClauseReading, Prediction> predict)
{
    // Chosen by cross-validation over the corpus (training/README.md); those for acting, overruling and holding back were then made more careful by what
    // sentences that must not act showed.
    const double SureIntent = 0.3;
    // A message has a shape of its own: what has none is one only where little else comes near.
    const double SureOfError = 0.5;
    const double SureAgainstGrammar = 0.97;
    const double SureAgainstLooseGrammar = 0.65;
    const double SureOfAnswer = 0.3;
    const double SureOfDescription = 0.45;
    const double SureOfOne = 0.88;
    const double SureEnoughToAct = 0.8;
    const double SureWithoutOrder = 0.8;
    const double SureEnoughToDestroy = 0.9;
    const double SureEnoughToOverrule = 0.9;
    const double PlainWish = 0.75;
    const double PlainDestructiveWish = 0.95;
    // A guess acts on a plain wish only.
    const double WishToAct = 0.9;
    const double CertainWish = 0.95;
    const double NoWish = 0.25;
    const double NoDestructiveWish = 0.35;
    // "Remove milk from the list": what no one knows as a program is taken away only where a wish is likely.
    const double DoubtfulDestructiveWish = 0.5;
    const double LeastKnown = 0.25;
    const double LooseGrammar = 0.81;
    const double LooseName = 0.7;
    const double CertainIntent = 0.95;
    const double CertainDestructiveWish = 0.98;
    const double WishDespiteNo = 0.98;
    // So sure a guess needs no clause that begins as an order, though a verb; one that takes something away has to be surer still.
    const double BeyondDoubt = 0.97;
    const double BeyondDestructiveDoubt = 0.99;

    // Of a long story this share may be words nobody knows, where there is no doubt what is wished.
    const double MostUnexplained = 0.3;

    // A guess takes nothing away unless a word of the sentence says to.
    static readonly WordSet TakingAway = WordTable.Set(
        """
        remove uninstall delete purge erase drop wipe rid gone off out away disable deactivate stop block close shut kill prune trim clean cleanup clear gc garbage free reclaim tidy shrink
        undo revert rollback back restore return reset downgrade reverse keep throw toss scrap dispose empty unused space room old older trash
        strip yank chuck yeet sweep rubbish junk leftover leftovers earlier previous before jump bye goodbye without reverse scrub rid ditch nuke dump kick housekeeping zap evict expunge banish eject oust expel go goes leave vanish disappear depart remain del deinstall farewell cease burn torch
        """);

    // Where one of these is said, a guess brings nothing new; where one of the others is, it does not act on everything.
    static readonly WordSet Unwanted = WordTable.Set("remove uninstall delete purge erase rid get-rid gone deinstall unneeded disable");
    static readonly WordSet Exceptions = WordTable.Set("but-not besides unless");
    static readonly WordSet Staying = WordTable.Set("leave leaving keep keeping stay stays remain remains");
    static readonly WordSet DeniedThings = WordTable.Set("update updates upgrade upgrades rollback rebuild rebuilds cleanup gc removal removals installation installs changes deletions reboot");
    static readonly WordSet Telling = WordTable.Set("needs requires asks wants fails failed says is was has had takes took keeps does did hangs breaks gives complains dies stops refuses");
    static readonly WordSet Noes = WordTable.Set("not never no nobody none nothing neither nor");

    // Said of what is to run, not only to be there.
    static readonly WordSet Working = WordTable.Set("work working works run running runs up going server service daemon support desktop session environment enabled active activated functional setup configured");

    // What is only answered.
    static readonly WordSet Answers = WordTable.Set(
        "package-info search-package list-installed find-command list-generations compare-generations disk-usage system-status help search-option explain-option explain-concept explain-error check-flake show-flake why-depends out-of-scope");

    // Said of a wish that is no order: "I need", "it should", "please".
    static readonly WordSet Wishing = WordTable.Set(
        "please want wants need needs needing like love should must could can would let may missing miss lack lacks wish begging appreciate beg require time have has about deserves wanting ready due");

    // What is taken away has to be named: a guess that only a verb speaks for takes nothing.
    static readonly WordSet OfGarbage = WordTable.Set(
        """
        gc garbage store nix nixos space disk-space disk storage drive ssd unused orphaned orphans junk leftover leftovers cache caches unneeded unreferenced stale prune autoremove system machine
        computer laptop pc box server gb gigabytes gigs dependencies packages deps paths derivations trash old builds root partition megabytes full
        """);
    // "Go ahead" says nothing of an update.
    static readonly WordSet OfUpdate = WordTable.Set(
        """
        update updates updated updating upgrade upgrades upgraded upgrading patch patches patched latest newest newer new current refresh freshen fresh fresher up-to-date bump bumps sync modern modernise
        modernize outdated old ancient stale date security fixes catch releases versions renew
        """);
    static readonly WordSet OfRollback = WordTable.Set(
        """
        generation generations system nixos update upgrade updates upgrades rebuild switch config configuration version state working worked works previous earlier machine computer laptop pc
        desktop setup yesterday before broke broken breaks everything it box server steps boot
        """);

    static readonly WordSet OfRebuild = WordTable.Set(
        "rebuild rebuilds rebuilding rebuilt config configuration configurations nixos system switch nixos-rebuild changes change changed edits edited apply activate generation machine setup settings flake reload specialisation reapply deploy test compile dry-build dry-run effect boot everything");

    // "Apply my own patch to a package": a patch, and not the configuration.
    static readonly WordSet OfOtherThings = WordTable.Set("apply activate test compile deploy switch change changed boot everything effect");

    static readonly WordSet OfCommand = WordTable.Set(
        "command commands binary binaries executable tool program package packages attribute provides provide which what where who has have get from found missing not no need needs install run runs type typed lacks unknown cannot use");

    // "Something like vim" does not name what is wanted.
    static readonly WordSet Comparing = WordTable.Set("like similar alternative alternatives replacement instead-of than or equivalent but-not not without");

    // What a wish may hang on besides the verbs it begins with.
    static readonly WordSet OtherVerbs = WordTable.Set(
        """
        want wants need needs needing like love please should must missing miss lack lacks back update upgrade bring equip provide hold hang mark bookmark preserve hook slap stick throw pop
        load pull deploy ship supply sweep strip yank chuck kick take jump return step come reach spin drop have let compile pack supply grant see make perform roll catch fetch wish begging appreciate append procure obtain acquire provision poke punch drill out away clear empty
        """);

    // "Could I have", "what about": asked in form, wished in fact, where the classifier has no doubt.
    static readonly WordSet CourteousOpenings = WordTable.Set("can could may might would will mind");

    public Understood Decide(Understood grammar, IReadOnlyList<Token> tokens, IReadOnlyList<ClauseReading> clauses, Prediction prediction)
    {
        if (grammar.Reading is Reading.Act && IsVetoed(grammar, clauses, prediction))
            return grammar with { Reading = Reading.Ask, Because = "It does not sound like a wish.", Confidence = Math.Min(grammar.Confidence, Decision.Threshold) };
        if (IsWishBesideStatement(grammar, tokens, clauses, prediction))
            return grammar with { Reading = Reading.Act, Because = null, Choices = [] };
        if (IsCertainWish(grammar, tokens, clauses, prediction))
            return grammar with { Reading = Reading.Act, Because = null, Choices = [] };
        if (IsCourteousWish(grammar, tokens, clauses, prediction))
            return grammar with { Reading = Reading.Act, Because = null, Choices = [] };
        if (!IsOpen(grammar, tokens, clauses, prediction) || prediction.Known < LeastKnown)
            return grammar;
        var found = Refined(grammar, frames.Read(prediction.Intent, tokens)
            ?? (prediction.Sure < SureEnoughToOverrule && !IsAnsweredQuestion(grammar, clauses, prediction.Second) && frames.Read(prediction.Second, tokens) is { } second
                // "The green one": what needs no name is no second guess either.
                && second.Steps is not [SystemStatus or DiskUsage or ListInstalled or ListGenerations] ? second with { AtMost = Reading.Ask } : null));
        // "I want hyprland" may be the program or what goes with it; "the jdk, version 17" is no feature of another name.
        if (grammar is { Intent: InstallPackage { Packages: [var named] }, Reading: Reading.Act, Confidence: > LooseGrammar } && found is { Steps: [EnableFeature other] } && (prediction.Sure < SureOfOne || IsFetched(tokens, clauses) || (!named.Contains(other.Feature, StringComparison.OrdinalIgnoreCase) && !other.Feature.Contains(named, StringComparison.OrdinalIgnoreCase))))
            return grammar;
        // "Install obs studio with the virtual camera" is the name of a feature as a whole, though a program is named in it.
        if (grammar is { Steps: [EnableFeature], Reading: Reading.Act, Confidence: > LooseGrammar } && found is { Steps: [InstallPackage] } && IsFetched(tokens, clauses))
            return grammar;
        // "Build my own live usb": it is not this machine's configuration that is to be built.
        if (found is { Steps: [RebuildSystem] } && !tokens.Any(token => OfRebuild.Contains(token.Word)))
            return grammar;
        // Nothing says to take anything away, or to fetch what is new: "unzip is lacking", "crackles since the update".
        if (found is { Steps: [RemovePackage] } && !tokens.Any(token => TakingAway.Contains(token.Word)) || found is { Steps: [UpdateSystem { Packages.IsDefaultOrEmpty: true }] } && IsOnlyMentioned(tokens))
            return grammar;
        // "Keep the boot menu short": what is only described goes where a word says so plainly.
        if (found is { Steps: [RemovePackage { Packages.IsEmpty: true }] } && !tokens.Any(token => Unwanted.Contains(token.Word) || WordClasses.Of("remove").Contains(token.Word)))
            return grammar;
        // "Koch mir einen Kaffee": what names no program is no described one either, unless that is likely.
        if (found is { Steps: [PackagesIntent { Packages.IsEmpty: true }] } && prediction.Sure < SureOfDescription)
            return grammar;
        // "Screen sharing gives a black window on wayland": nobody looks for a command.
        if (found is { Steps: [FindCommand] } && !tokens.Any(token => OfCommand.Contains(token.Word)))
            return grammar;
        // "The trackpoint is too slow": something is to be set, without doubt, and which option that is nobody knows by these words.
        if (found is null && prediction.Intent is "set-option" && prediction.Sure >= SureEnoughToOverrule && grammar.Confidence <= Unknown.Unsure)
            found = OptionReplies.Nameless(tokens);
        return found is null ? grammar : Understood(grammar, found, tokens, clauses, prediction);
    }

    // "Get wireshark" fetches a program, "get steam working" sets one up.
    static bool IsFetched(IReadOnlyList<Token> tokens, IReadOnlyList<ClauseReading> clauses) =>
        clauses is [{ Meant.Body: [{ Word: "install" or "add" or "get" or "download" or "fetch" or "grab" }, ..] }] && !tokens.Any(token => Working.Contains(token.Word));

    // "Everything here is old, please update": the part nobody understood only tells why.
    bool IsWishBesideStatement(Understood grammar, IReadOnlyList<Token> tokens, IReadOnlyList<ClauseReading> clauses, Prediction prediction) =>
        grammar is { Reading: Reading.Ask, Steps: [var step], Confidence: >= Decision.Threshold } && Effects.Changes(step)
        && string.Equals(step.Name, prediction.Intent, StringComparison.Ordinal)
        && prediction.Sure >= SureEnoughToOverrule && prediction.Wish >= PlainDestructiveWish && tokens.All(isExplained)
        && clauses.Any(clause => clause.Found is null) && !clauses.Any(clause => clause.Found is null && (IsOrder(clause) || SaysState(clause))) && clauses.Any(clause => clause.Found is { AtMost: null } && clause.Meant.Mood is Mood.Request)
        && clauses.All(clause => clause.Meant.Mood is Mood.Request or Mood.Past);

    // "Avahi enabled, avahi browser not needed, but ...", "keepass out of here please": what is to be with something named is no statement.
    bool SaysState(ClauseReading clause) => clause.Clause.Tokens is [var name, { Word: "on" or "off" or "in" or "out" or "enabled" or "disabled" or "installed" or "removed" or "gone" or "away" }, ..] && !name.IsSeparator && isExplained(name) && !Verbs.Starters.Contains(name.Word);

    // Courtesy, hearsay, conditions and stories around a wish: the grammar holds back, the classifier, which has seen many of both, has no doubt.
    bool IsCertainWish(Understood grammar, IReadOnlyList<Token> tokens, IReadOnlyList<ClauseReading> clauses, Prediction prediction) =>
        grammar is { Reading: Reading.Ask, Steps: [var step], Confidence: > Decision.Threshold } && Effects.Changes(step)
        && string.Equals(step.Name, prediction.Intent, StringComparison.Ordinal) && IsCertain(prediction)
        && IsExplained(tokens, certain: true) && !clauses.Any(clause => clause is { Found: not null, Meant.Mood: Mood.Past or Mood.Question })
        && clauses.All(clause => clause.Found?.AtMost is null && clause.Meant.Mood is not (Mood.Negated or Mood.Conditional))
        && !AsksHow(clauses) && !clauses.Any(clause => clause.Meant.Mood is Mood.Reported && prediction.Wish < WishDespiteNo)
        // "Install vlc?": whoever asks without a courteous word wants an answer.
        && !(clauses[^1].Clause.EndsWithQuestionMark && clauses[^1].Meant is { Mood: Mood.Doubt, Polite: false } && !CourteousOpenings.Contains(tokens[0].Word))
        && !(Effects.TakesAway(step) && clauses.Any(clause => clause.Meant.Mood is not Mood.Request));

    bool IsCourteousWish(Understood grammar, IReadOnlyList<Token> tokens, IReadOnlyList<ClauseReading> clauses, Prediction prediction) =>
        grammar is { Reading: Reading.Ask, Steps: [var step], Confidence: > LooseGrammar } && Effects.Changes(step) && !Effects.TakesAway(step)
        && string.Equals(step.Name, prediction.Intent, StringComparison.Ordinal) && prediction.Wish >= CertainWish && prediction.Sure >= SureEnoughToOverrule
        && CourteousOpenings.Contains(tokens[0].Word) && tokens.All(isExplained)
        && clauses[0] is { Found.AtMost: null, Meant.Mood: Mood.HowTo or Mood.Doubt } && clauses.Skip(1).All(clause => clause.Found is null && !IsOrder(clause) && clause.Clause.Tokens[0].Word is "it" or "they" or "that" or "this" or "i" or "we" or "my" or "the");

    // "Give me vlc and tell me how much space is left": what only asks says nothing of the wish beside it.
    bool IsVetoed(Understood grammar, IReadOnlyList<ClauseReading> clauses, Prediction prediction) =>
        Vetoed(grammar, prediction) && !(clauses.All(clause => clause.Found is not null || clause.Clause.IsRemark) && clauses.Any(IsAnswered)
            && clauses.Where(clause => clause.Found is { } found && found.Steps.Any(Effects.Changes)).All(clause => clause.Meant.Mood is Mood.Request && !Vetoed(grammar, predict(clause))));

    // "Does nixos have selinux or apparmor": what is asked and can be answered is no wish that comes second.
    static bool IsAnsweredQuestion(Understood grammar, IReadOnlyList<ClauseReading> clauses, string second) =>
        grammar.Confidence > Unknown.Unsure && grammar.Reading is Reading.Answer && !Answers.Contains(second) && clauses.All(clause => clause.Meant.Mood is Mood.Question);

    static bool IsAnswered(ClauseReading clause) => clause.Found is { } found && !found.Steps.Any(Effects.Changes) && found.Steps is not [OutOfScope];

    static bool Vetoed(Understood grammar, Prediction prediction) =>
        prediction.Known >= LeastKnown
        && prediction.Wish < (!grammar.Steps.Any(Effects.TakesAway) ? NoWish : grammar.Confidence <= LooseGrammar ? DoubtfulDestructiveWish : NoDestructiveWish);

    static bool IsOrder(ClauseReading clause) => clause.Meant.Body is [var first, ..] && (IsVerb(first) || first.Word is "do");

    // What a guess needs besides the classifier's word before anything is done.
    bool HasEvidence(Found found, IReadOnlyList<Token> tokens, IReadOnlyList<ClauseReading> clauses, Prediction prediction)
    {
        // "Look at what an update would bring, without doing it"
        if (tokens.Select((token, at) => (token, at)).Any(pair => pair.token.Word is "without" && pair.at + 1 < tokens.Count && tokens[pair.at + 1].Word is "doing" or "applying" or "running" or "performing" or "installing" or "carrying" or "executing"))
            return false;
        // "We need ansible, but puppet is over, uninstall it": what it is nobody could tell, and a guess does not.
        if (found.Steps is [RemovePackage or DisableFeature] && clauses.Any(clause => clause is { Found: null, Meant.Body: [_, { Word: "it" or "that" or "them" or "this" or "those" }] }))
            return false;
        // "Zoom has gone, lectures are over"
        if (found.Steps is [RemovePackage] && tokens is [_, { Word: "has" or "have" or "is" or "are" or "was" or "were" }, { Word: "gone" or "removed" or "uninstalled" or "deleted" or "vanished" or "left" }, ..])
            return false;
        // "Yesterday's rebuild added thunderbird": what an update did is told, not wished.
        if (!clauses.Any(IsOrder) && Enumerable.Range(0, Math.Max(0, tokens.Count - 1)).Any(at => tokens[at].Word is "update" or "upgrade" or "rebuild" or "switch" && tokens[at + 1].Word is "added" or "removed" or "installed" or "brought" or "pulled" or "gave" or "changed" or "broke"))
            return false;
        // "Only a dry run of the update": what is looked at beforehand is not done.
        if (found.Steps is [UpdateSystem] && tokens.Any(token => token.Word is "dry" or "dry-run" or "simulate" or "simulation" or "preview" or "pretend"))
            return false;
        // "I have already updated the system"
        if (tokens is [{ Word: "i" or "we" or "he" or "she" or "they" }, { Word: "have" or "has" or "had" }, { Word: "already" or "just" or "recently" }, ..])
            return false;
        // "Leave docker as it is"
        if (Says(Staying) && found.Steps[0] is InstallPackage or RemovePackage or EnableFeature or DisableFeature)
            return false;
        // "No more updates this week"
        if (DeniesThing(tokens))
            return false;
        // "Nixos-rebuild switch needs rights that I lack": a command of which something is told.
        if (clauses is [{ Found: null, Clause.Tokens: [{ Word: "nixos-rebuild" or "nix" or "nix-env" or "nix-shell" or "nix-channel" or "nix-store" or "nix-collect-garbage" or "home-manager" or "flake" }, ..] said }] && said.Skip(1).Take(3).Any(token => Telling.Contains(token.Word)))
            return false;
        // "I do not want the latest kernel": what an option is not to be is set by nobody, however sure a guess is.
        if (Says(Exceptions) || ((prediction.Wish < WishDespiteNo || found.Steps is [SetOption]) && Says(Noes)))
            return false;
        return (clauses.Any(IsOrder) || Says(Wishing) && prediction.Sure >= SureWithoutOrder || IsBeyondDoubt(found, tokens, clauses, prediction)) && found.Steps[0] switch
        {
            UpdateSystem { Packages.IsDefaultOrEmpty: true, Release: null } => !Says(Unwanted) && Says(OfUpdate),
            InstallPackage or TryPackage or EnableFeature or UpdateSystem => !Says(Unwanted),
            CollectGarbage => Says(OfGarbage),
            RebuildSystem => tokens.Any(token => OfRebuild.Contains(token.Word) && !OfOtherThings.Contains(token.Word)),
            RollbackSystem => Says(OfRollback),
            _ => true,
        };

        bool Says(WordSet words) => tokens.Any(token => words.Contains(token.Word));
    }

    static bool DeniesThing(IReadOnlyList<Token> tokens) =>
        Enumerable.Range(0, Math.Max(0, tokens.Count - 1)).Any(at => tokens[at].Word is "no" or "without" or "any" && tokens[at + 1].Word is "more" or "further" or "new" || tokens[at].Word is "no" && tokens.Skip(at + 1).Take(3).TakeWhile(token => !token.IsSeparator).Any(token => DeniedThings.Contains(token.Word)));

    static bool IsAsked(ClauseReading clause) => clause.Meant.Mood is Mood.Question || WordClasses.Of("show").Contains(clause.Clause.Tokens[0].Word);

    static bool IsVerb(Token token) => Verbs.Starters.Contains(token.Word)
        || OtherVerbs.Contains(token.Word) || Verbs.Chores.Contains(token.Word);

    // Where both name the same intent, the frame is heard only if it names what the grammar could not.
    static Found? Refined(Understood grammar, Found? found) =>
        found is not null && grammar.Confidence > Unknown.Unsure && string.Equals(grammar.Intent.Name, found.Steps[0].Name, StringComparison.Ordinal) && found.AtMost is not null ? null : found;

    // What the grammar leaves open: nothing found, a part lost, or another meaning than the classifier's, which has seen what the grammar
    // made of the sentence.
    bool IsOpen(Understood grammar, IReadOnlyList<Token> tokens, IReadOnlyList<ClauseReading> clauses, Prediction prediction)
    {
        // "Search write a letter": whoever says search means to search, whatever for.
        if (grammar.Intent is SearchPackage && clauses is [{ Meant.Body: [{ Word: "search" }, ..] }])
            return false;
        // "Is there a good pdf editor? Install one": whoever says install means to install.
        if (grammar.Intent is InstallPackage && prediction.Intent is "search-package" && tokens.Any(token => token.Word is "install"))
            return false;
        // "We need an app for drawing floor plans": who needs one is offered what fits, and may look at it there.
        if (grammar.Intent is InstallPackage { Candidates.IsDefaultOrEmpty: false } && prediction.Intent is "search-package" && prediction.Sure < SureAgainstGrammar && clauses is [{ Meant.Mood: Mood.Request, Clause: { EndsWithQuestionMark: false, Tokens: [{ Word: "i" or "we" }, { Word: "need" or "want" or "require" }, ..] or [{ Word: "need" or "want" }, ..] } }])
            return false;
        // "Can you get me something for editing photos": what is to be got is wanted.
        if (grammar.Intent is InstallPackage { Candidates.IsDefaultOrEmpty: false } && prediction.Intent is "search-package" && clauses is [{ Meant: { Mood: Mood.Request, Body: [{ Word: "get" or "bring" or "add" or "put" or "fetch" }, ..] } }])
            return false;
        // "Install a calendar": what is to be installed or taken off is a program, where programs are told by every word of it.
        if (grammar.Intent is PackagesIntent { Describes: { } need, Candidates.IsDefaultOrEmpty: false } && prediction.Intent is "out-of-scope"
            && clauses is [{ Meant.Body: [{ Word: "install" or "uninstall" or "remove" }, ..] }] && isTold(need))
        {
            return false;
        }

        if (grammar.Confidence <= Unknown.Unsure)
            return prediction.Sure >= (prediction.Intent is "explain-error" ? SureOfError : SureIntent);
        // "Show the generations and how much disk is used": two questions, both understood.
        if (grammar is { Steps.Length: > 1, Reading: Reading.Answer, Confidence: > LooseGrammar } && clauses.All(clause => clause.Found is not null) && clauses.Skip(1).All(clause => clause.Clause.After is "and" or "then"))
            return false;
        // "Goodbye chromium, hello firefox": several changes, each understood, are no one other thing.
        if (grammar is { Steps.Length: > 1, Reading: Reading.Ask, Confidence: > Decision.Threshold } && grammar.Steps.All(Effects.Changes) && clauses.All(clause => clause.Found is not null))
            return false;
        if (grammar.Steps.Length > 1)
            return grammar.Reading is not Reading.Act && prediction.Sure >= SureOfOne;
        // "List what is here, then remove onionshare": an order that is understood is not lost over a question that is not.
        if (Answers.Contains(prediction.Intent) && clauses.Count > 1 && grammar.Steps.Any(Effects.Changes)
            && clauses.Any(clause => clause.Found is { AtMost: null } && clause.Meant.Mood is Mood.Request && IsOrder(clause)) && clauses.Any(clause => clause.Found is null && !clause.Clause.IsRemark && IsAsked(clause)))
        {
            return false;
        }

        if (string.Equals(grammar.Intent.Name, prediction.Intent, StringComparison.Ordinal))
        {
            return grammar.Reading is Reading.Ask && grammar.Confidence <= LooseName && IsCertain(prediction)
                // Which generation "as it was on monday" means is for the machine to tell, not for a guess.
                && !(Effects.TakesAway(grammar.Intent) && clauses.Any(clause => clause.Found?.AtMost is Reading.Ask))
                && !clauses.Any(clause => clause.Clause.Tokens.Any(token => Comparing.Contains(token.Word)));
        }

        // "No longer allow port 3000": what the words turn off no guess turns on, nor the other way.
        if ((grammar.Intent, prediction.Intent) is (DisableFeature, "enable-feature") or (EnableFeature, "disable-feature") && grammar.Confidence > LooseGrammar)
            return false;
        // What is plainly a thing of NixOS is one, though a program is called so.
        if (grammar is { Intent: ExplainConcept, Confidence: >= Found.Sure } && prediction.Intent is "package-info")
            return false;
        // "Need tunderbird for my mail": who asks for a known program with a slip in its name wishes for no other thing.
        if (prediction.Intent is "out-of-scope" && prediction.Sure < SureOfOne && grammar is { Reading: Reading.Ask, Intent: InstallPackage { Packages.Length: 1 }, Confidence: >= 0.5 } && clauses is [{ Meant.Mood: Mood.Request, Found: not null }])
            return false;
        if (clauses.Any(clause => clause.Found is { Harmful: true }))
            return false;
        // "I am not going to install it, but what is waybar": what is refused is no answer to what is asked.
        if (grammar is { Reading: Reading.Answer, Confidence: >= PlainWish } && prediction.Wish < NoWish && !Answers.Contains(prediction.Intent) && clauses.Any(clause => clause.Meant.Mood is Mood.Negated) && clauses.Any(clause => clause is { Found: not null, Meant.Mood: Mood.Question }))
            return false;
        // "Bluetooth does not work" asks for help before it asks for anything to be turned on.
        if (grammar.Reading is not Reading.Act && prediction.Wish < PlainWish && grammar.Intent is ExplainConcept { Topic: var topic } && topic.EndsWith(" not working", StringComparison.Ordinal)
            && !Answers.Contains(prediction.Intent))
        {
            return false;
        }

        // "What happens when I collect garbage": nothing is wished by who asks what a wish would do.
        if (grammar is { Intent: ExplainConcept, Reading: Reading.Answer } && prediction.Wish < NoWish && !Answers.Contains(prediction.Intent) && tokens is [{ Word: "what" }, ..] && tokens.Take(4).Any(token => token.Word is "happens" or "happen" or "changes"))
            return false;
        // "I need docker on this machine": a program that nobody orders to be installed may as well be wanted as what NixOS makes of it.
        if (grammar is { Intent: InstallPackage { Packages.Length: 1 }, Confidence: > LooseGrammar } && prediction.Intent is "enable-feature" && !tokens.Any(token => token.Word is "install" or "add" or "put" or "get" or "download" or "fetch" or "grab" or "package"))
            return prediction.Sure >= SureOfOne;
        // "Is ssh enabled": whether something is on is asked, and what the machine says of it is the answer.
        if (grammar is { Intent: ExplainOption, Reading: Reading.Answer, Confidence: >= Found.Sure } && Entities.OptionNames.In(tokens) is null)
            return false;
        // "Does the store have any karaoke stuff": what is asked of nothing known is asked of something that another look-up may answer.
        if (grammar is { Intent: ExplainConcept, Reading: Reading.Answer, Confidence: <= LooseGrammar } && Answers.Contains(prediction.Intent) && prediction.Intent is not "explain-error" and not "out-of-scope")
            return prediction.Sure >= SureOfAnswer;
        return prediction.Sure >= (grammar.Confidence > LooseGrammar && grammar.Intent is not OutOfScope ? SureAgainstGrammar : SureAgainstLooseGrammar);
    }

    Understood Understood(Understood grammar, Found found, IReadOnlyList<Token> tokens, IReadOnlyList<ClauseReading> clauses, Prediction prediction)
    {
        var mood = Overall(clauses);
        var changes = found.Steps.Any(Effects.Changes);
        var takesAway = found.Steps.Any(Effects.TakesAway);
        var certain = IsCertain(prediction) && (!takesAway || prediction.Wish >= CertainDestructiveWish);
        // "Install firefox and do a handstand": an order nobody understood stands beside one that is.
        var lostOrder = clauses.Any(clause => clause.Found is not null) && clauses.Any(clause => clause is { Found: null, Meant: { Mood: Mood.Request, Body: [var order, { Word: not "it" and not "that" and not "this" and not "so" }, ..] } } && (order.Word is "do" || Verbs.Chores.Contains(order.Word) || takesAway && order.Word is "pin" or "keep" or "protect" or "save" or "mark" or "preserve" || clause.Clause.After is "and" or "then" && WordClasses.Of("remove").Contains(order.Word) && !clause.Clause.IsRemark || order.Word is "rebuild" or "update" or "upgrade" or "rollback" or "undo" or "cleanup" or "gc"));
        // "Two generations back please, and pin that one": a guess does not act against what was understood of a part.
        var against = clauses.Any(clause => clause is { Found: { AtMost: null, Confidence: > LooseGrammar } part, Meant.Mood: Mood.Request } && part.Steps.Any(Effects.Changes) && !part.Steps.Any(step => found.Steps.Any(other => other.Name == step.Name))) && clauses.Count(clause => clause.Meant.Mood is Mood.Request && !clause.Clause.IsRemark) > 1;
        var act = found.AtMost is null && !lostOrder && !against && tokens.Count > 1 && !IsGerund(tokens[0]) && HasEvidence(found, tokens, clauses, prediction)
            && (takesAway
                ? prediction.Sure >= SureEnoughToDestroy && prediction.Wish >= PlainDestructiveWish && tokens.Any(token => TakingAway.Contains(token.Word))
                : prediction.Sure >= SureEnoughToAct && prediction.Wish >= WishToAct && tokens.Any(IsVerb))
            && (found.Steps is [SetOption] || IsExplained(tokens, certain))
            && !AsksHow(clauses) && (mood is Mood.Request || (mood is not Mood.Conditional && certain && !takesAway && prediction.Wish >= CertainDestructiveWish && (mood is not Mood.Question || IsCourteous(tokens))));
        var reading = found.Steps switch
        {
            [OutOfScope] => Reading.Ask,
            _ when !changes => Reading.Answer,
            _ when mood is Mood.Negated => Reading.Decline,
            _ when act => Reading.Act,
            _ => Reading.Ask,
        };
        var confidence = Math.Min(found.Confidence, prediction.Sure);
        // What is not done here is not made clearer by how it was read.
        var because = found.Because ?? clauses.Select(clause => clause.Meant.Because).FirstOrDefault(reason => reason is not null)
            ?? (found.Steps is [OutOfScope] ? null : "No rule says it so; it reads most like this.");
        return new Understood(grammar.Text, found.Steps, confidence, reading, because, found.Choices.IsDefault || reading is Reading.Act or Reading.Answer ? [] : found.Choices);
    }

    // "How would I use it just once": whoever says how asks how, whatever else it sounds like.
    static bool AsksHow(IReadOnlyList<ClauseReading> clauses) => clauses[^1] is { Meant.Mood: Mood.HowTo } last && last.Clause.Tokens.SkipWhile(token => token.IsSeparator || token.Word is "and" or "so" or "but").FirstOrDefault()?.Word is "how" or "what" or "which" or "where";

    // "Since the update": it has been, and is not asked for; nor is an option named in its place.
    static bool IsOnlyMentioned(IReadOnlyList<Token> tokens)
    {
        var at = Enumerable.Range(0, tokens.Count).Where(index => OfUpdate.Contains(tokens[index].Word) && tokens[index].Word is not ("new" or "current")).ToList();
        return at.Count > 0 && at.TrueForAll(index => tokens.Take(index).Reverse().Take(3).Any(token => token.Word is "since" or "after")) || at.Count > 0 && Entities.OptionNames.In(tokens) is not null;
    }

    // "May I have vlc" wishes, "may a user open ports" asks.
    static bool IsCourteous(IReadOnlyList<Token> tokens) => tokens.Count > 1 && CourteousOpenings.Contains(tokens[0].Word) && tokens[1].Word is "i" or "we" or "you" or "someone" or "somebody" or "anyone" or "anybody" or "u";

    // "Rolling back helped"
    static bool IsGerund(Token token) => Verbs.BaseOfGerund(token.Word) is not null || Verbs.BaseOfGerund(token.Text.ToLowerInvariant().Split(' ')[0]) is not null;

    // "Zfs support, and scrub the pools regularly": what is joined to it and not understood is a doubt.
    bool IsBeyondDoubt(Found found, IReadOnlyList<Token> tokens, IReadOnlyList<ClauseReading> clauses, Prediction prediction)
    {
        var least = found.Steps.Any(Effects.TakesAway) ? BeyondDestructiveDoubt : BeyondDoubt;
        return prediction.Sure >= least && prediction.Wish >= least && (found.Steps is not [PackagesIntent] || frames.NamesAll(tokens)) && !clauses.Any(clause => clause.Found is null && (clause.Clause.After is "and" or "then" || clauses.Any(other => other.Found is not null) && IsOrder(clause)) || HasJoint(clause.Clause.Tokens));
    }

    static bool HasJoint(IReadOnlyList<Token> tokens) => Enumerable.Range(0, Math.Max(0, tokens.Count - 1)).Any(at => tokens[at].IsComma && tokens[at + 1].Word is "and" or "then" or "also");

    static bool IsCertain(Prediction prediction) => prediction.Sure >= CertainIntent && prediction.Wish >= CertainWish;

    bool IsExplained(IReadOnlyList<Token> tokens, bool certain) =>
        tokens.Count(token => !isExplained(token)) <= (certain ? MostUnexplained * tokens.Count : 0);

    // "My update broke the sound, please go back": what has happened stands beside the wish.
    static Mood Overall(IReadOnlyList<ClauseReading> clauses)
    {
        var moods = clauses.Select(clause => clause.Meant.Mood).ToList();
        var told = moods.Where(mood => mood is not Mood.Past).ToList();
        return told.Count == 0 ? Mood.Past : told.Max();
    }
}
