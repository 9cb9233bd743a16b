using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Decisions;

/// <summary>Joins the clauses into one reading. The most cautious clause decides; what is not understood never acts.</summary>
static class Decision
{
    /// <summary>Below this the person is asked.</summary>
    public const double Threshold = 0.6;

    // A message is a sentence, a name between quotation marks is not.
    const int LeastGapsOfMessage = 3;

    static readonly WordSet Bounding = WordTable.Set("not never no nobody none nothing neither nor only except but-not besides unless without until till later tomorrow if when whenever instead-of or keep leave stop cancel wait");

    // Words a statement has and a list of things has not.
    static readonly WordSet Telling = WordTable.Set("is are was were am be been has have had day coming new first from my i we he she they because since so its this that here on");

    public static Understood Decide(string text, IReadOnlyList<ClauseReading> clauses)
    {
        var told = clauses.Where(IsWish).ToList();
        var understood = told.Where(clause => clause.Found is not null).ToList();
        if (understood.Any(clause => clause.Found!.Steps is not [Help]))
            understood.RemoveAll(clause => clause.Found!.Steps is [Help]);
        if (understood.Count == 0)
            return Unknown.Say(text, clauses);

        // "No chrome, install chromium": what is not wanted is said before what is.
        if (understood.Count > 1 && understood[^1] is { Found.Steps: [InstallPackage], Meant.Mood: Mood.Request })
            understood.RemoveAll(clause => clause != understood[^1] && clause.Found!.Steps is [InstallPackage] && clause.Clause.Tokens is [{ Word: "no" or "not" }, ..]);

        // "My disk is full, clean up": the complaint is the reason for the wish.
        if (understood.Any(clause => clause.Found!.Steps.Any(Effects.Changes) && !IsTold(clause) && !IsComplaint(clause)))
            understood.RemoveAll(clause => IsComplaint(clause) || IsTold(clause) || IsToldOfWish(clause, understood[^1]) || (IsRhetorical(clause) && clause != understood[^1]));

        // "rebuild, then reboot": the half that is mine is offered, the other named.
        var foreign = understood.Where(clause => clause.Found!.Steps is [OutOfScope] && !clause.Found!.Harmful).ToList();
        if (foreign.Count < understood.Count)
        {
            understood.RemoveAll(foreign.Contains);
            foreign.RemoveAll(clause => IsRemark(clause) || clause.Clause.IsRemark);
        }
        else
        {
            foreign.Clear();
        }

        // "We do not use docker any more, switch it off", "I no longer need blender, it can go": the first says only why.
        understood.RemoveAll(clause => clause != understood[^1] && (IsRemark(clause) || SaysUnused(clause) || clause.Clause.Tokens is [{ Word: "no" }, ..]) && clause.Found!.Steps is [RemovePackage { Packages: [var unused] }]
            && understood.Exists(other => other != clause && other.Found!.Steps is [DisableFeature off] && off.Feature == unused || other.Found!.Steps is [RemovePackage { Packages: [var removed] }] && other != clause && removed == unused));

        // "I need to edit a video, install kdenlive": what it is needed for is why it is wished.
        if (understood is [{ Found.Steps: [InstallPackage { Packages.IsEmpty: true } need] } reason, { Found.Steps: [InstallPackage { Packages.IsEmpty: false } named] }] && (reason.Clause.IsRemark || need.Candidates.Intersect(named.Packages, StringComparer.Ordinal).Any()))
            understood.Remove(reason);

        // "The rebuild failed, what is wrong": one question.
        if (understood is [{ Found.Steps: [ExplainError] }, { Found.Steps: [SystemStatus] } asked] && asked.Clause.Tokens is [{ Word: "what" or "why" or "is" }, ..])
            understood.Remove(asked);

        // "I get "the channel is not known" all the time, what is wrong": what is quoted is the message.
        if (understood is [{ Found.Steps: [SystemStatus] } puzzled] && clauses.SelectMany(clause => clause.Clause.Tokens).FirstOrDefault(token => token.Quoted && token.Text.Count(char.IsWhiteSpace) >= LeastGapsOfMessage) is { } message)
            understood = [puzzled with { Found = new Found(new ExplainError(message.Text), 0.9, Reading.Answer) }];

        // "Somebody mentioned zellij, what would that be", "curious about zellij, could I try it": it is asked about or tried, and not wished for.
        if (understood is [{ Found: { Steps: [InstallPackage mentioned], Confidence: <= Threshold } } mention, { Found.Steps: [PackagesIntent about] }] && about is PackageInfo or TryPackage && about.Packages.SequenceEqual(mentioned.Packages))
            understood.Remove(mention);

        // "What holds gtk2 in my system? Why do I depend on it": one question in two breaths.
        if (understood is [{ Found.Steps: [WhyDepends] }, { Found.Steps: [ExplainConcept { Topic: "why-installed" }] } again])
            understood.Remove(again);

        // "A script calls envsubst and it is not there, where does that come from": the same thing, told and asked.
        if (understood is [{ Found.Steps: [ExplainConcept { Topic: var broken }] } trouble, { Found.Steps: [FindCommand] }] && broken.EndsWith(" not working", StringComparison.Ordinal) && !trouble.Clause.EndsWithQuestionMark)
            understood.Remove(trouble);

        // "Clean up and remove signal": how it is called what is done.
        if (understood is [{ Found.Steps: [CollectGarbage], Clause.Tokens: [.., { Word: "cleanup" }] } tidied, { Found.Steps: [RemovePackage { Packages.IsEmpty: false }] } removal] && removal.Clause.After is "and")
            understood.Remove(tidied);

        // "Users.mutableUsers = false, what would that do": what is asked about is not set.
        if (understood is [{ Found.Steps: [SetOption quoted] } line, { Found.Steps: [ExplainOption asks], Meant.Mood: Mood.Question }] && quoted.Option == asks.Option)
            understood.Remove(line);

        // "I am in New York now, change my time zone": one says the value, the other that it is to be set.
        if (understood is [{ Found.Steps: [SetOption { Value: { } } said] } told1, { Found.Steps: [SetOption { Value: null } wish], Meant.Mood: Mood.Request }] && said.Option == wish.Option)
            understood = [told1 with { Found = new Found(said, 0.9) }];

        // "The name of this computer is silly, make the hostname kitchen-pc": what is told of it is not what it is to be.
        if (understood is [.., { Found.Steps: [SetOption ordered], Meant.Mood: Mood.Request } order] && Verbs.Starters.Contains(order.Clause.Tokens[0].Word) && order.Clause.Tokens[^1].Word is not ("that" or "this" or "it" or "there" or "match"))
            understood.RemoveAll(clause => clause != order && clause.Found!.Steps is [SetOption said] && said.Option == ordered.Option && clause.Clause.Tokens.Any(token => token.Word is "is" or "are") && !Verbs.Starters.Contains(clause.Clause.Tokens[0].Word));

        // "Hyprland would be nice, enable it": what is spoken of, then what is to be done with it.
        understood.RemoveAll(clause => clause.Found!.Steps is [InstallPackage { Packages: [var spokenOf] }] && !Verbs.Starters.Contains(clause.Clause.Tokens[0].Word)
            && understood.Exists(other => other.Found!.Steps is [EnableFeature { Feature: var wished }] && wished == spokenOf && other.Clause.Tokens.Any(token => token.Word is "it" or "that")));

        // "No firewall please, disable it": what is said plainly needs no second, unsure saying of it.
        understood.RemoveAll(clause => (clause.Found!.AtMost is Reading.Ask || clause.Meant.Mood is Mood.Doubt or Mood.HowTo && !clause.Clause.EndsWithQuestionMark || IsTakenBack(clause, understood[^1])) && understood.Exists(other => other != clause && other is { Found.AtMost: null, Meant.Mood: Mood.Request } && IsSame(other.Found!, clause.Found!)));

        // "Vim or emacs? Vim. Install vim": the choice, the answer, and the order for it.
        if (understood is [.., { Found: { AtMost: null, Steps: [InstallPackage { Packages.IsEmpty: false } chosen] }, Meant.Mood: Mood.Request }])
            understood.RemoveAll(clause => clause != understood[^1] && clause.Found is { AtMost: Reading.Ask, Steps: [InstallPackage { Packages.IsEmpty: false } named] } && (chosen.Packages.All(named.Packages.Contains) || named.Packages.All(chosen.Packages.Contains)) && clause.Meant.Mood is Mood.Request or Mood.Doubt);

        // "don't install vim, install emacs": what is refused is left out where something else is wanted.
        var wanted = understood.Where(clause => clause.Meant.Mood is not Mood.Negated).ToList();
        var refused = understood.Where(clause => clause.Meant.Mood is Mood.Negated).ToList();
        if (wanted.Count == 0)
            wanted = refused;

        var steps = Steps(wanted);
        // "Activate my config, but don't make it the boot default"
        var isTest = steps is [RebuildSystem { Action: "switch" }] && refused is [{ Found.Steps: [RebuildSystem { Action: "boot" }] }] && wanted != refused;
        if (isTest)
            steps = [((RebuildSystem)steps[0]) with { Action = "test" }];
        var readings = wanted.Select(Of).ToList();
        var reading = Joined(readings, wanted);
        var confidence = wanted.Min(clause => clause.Found!.Confidence);
        var because = Because(wanted, reading);

        var lost = told.Where(clause => clause.Found is null && !IsBackground(clause) && !IsStatement(clause)).ToList();
        if (reading is Reading.Act && lost.Count > 0)
            (reading, because, confidence) = (Reading.Ask, "Part of the sentence I did not understand.", Math.Min(confidence, Threshold));
        if (reading is Reading.Act && clauses.Where((clause, at) => clause.Meant.Mood is Mood.Conditional && clause.Found is null && !IsAppointment(clause, clauses, at) && !IsModest(clause.Clause.Tokens) && !IsRefusal(clause.Clause.Tokens)).Any())
            (reading, because) = (Reading.Ask, "It depends on a condition I cannot watch.");
        if (reading is Reading.Act && refused.Count > 0 && wanted != refused && !isTest && !IsCorrection(refused, wanted))
            (reading, because) = (Reading.Ask, "It holds something to do and something not to do.");
        // "Which options are there to open ports and turn the firewall off": both are asked about.
        if (reading is Reading.Act && wanted is [{ Meant.Mood: Mood.Question } question, .. var others] && AsksWhatFor(question.Clause.Tokens) && others.TrueForAll(other => other.Clause.After is "and" && !other.Clause.Tokens.Any(token => token.Word is "it" or "that" or "them" or "please")))
            (reading, because) = (Reading.Ask, "It may only be asked about.");
        // "Keepass out, keepassxc in" where one package has both names, "bluetooth off, bluetooth on, my whole day was like that"
        if (reading is Reading.Act && ComesAndGoes(steps))
            (reading, because) = (Reading.Ask, "One and the same thing would come and go.");
        if (reading is Reading.Act && clauses.Any(IsUnwanted))
            (reading, because) = (Reading.Decline, "It says not to.");
        if (reading is Reading.Act && foreign.Count > 0)
            (reading, because) = (Reading.Ask, "A part of it is not for me to do.");
        if (confidence < Threshold && reading is Reading.Act)
            reading = Reading.Ask;

        var choices = wanted.SelectMany(clause => clause.Found!.Choices.IsDefault ? [] : clause.Found!.Choices).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return new Understood(text, steps, confidence, reading, because, reading is Reading.Ask or Reading.Decline ? choices : [], Impossible: reading is Reading.Decline && wanted.Exists(clause => clause.Found!.AtMost is Reading.Decline));
    }

    static bool AsksWhatFor(IReadOnlyList<Token> tokens) => Enumerable.Range(0, Math.Max(0, tokens.Count - 1)).Any(at => tokens[at].Word is "to" && Verbs.Starters.Contains(tokens[at + 1].Word));

    static bool ComesAndGoes(ImmutableArray<Intent> steps) =>
        steps.OfType<RemovePackage>().SelectMany(step => step.Packages).Intersect(steps.OfType<InstallPackage>().SelectMany(step => step.Packages), StringComparer.Ordinal).Any()
        || steps.OfType<EnableFeature>().Any(on => on.Port is null && steps.OfType<DisableFeature>().Any(off => off.Feature == on.Feature && off.Port is null));

    // "I do not want, that generation 14 is deleted": what is not wanted is said in the next clause.
    static bool IsUnwanted(ClauseReading clause) => clause is { Found: null, Meant: { Mood: Mood.Negated, Body: { Count: > 0 } body } } && body.All(token => token.Word is "i" or "we" or "want" or "like" or "wish" || token.IsSeparator);

    static Reading Of(ClauseReading clause)
    {
        var found = clause.Found!;
        var changes = found.Steps.Any(Effects.Changes);
        var reading = clause.Meant.Mood switch
        {
            _ when found.AtMost is Reading.Decline => Reading.Decline,
            // What another way helps with is not refused.
            _ when found.Steps is [OutOfScope] => found.Choices.IsDefaultOrEmpty ? Reading.Decline : Reading.Ask,
            Mood.Negated => Reading.Decline,
            Mood.HowTo => IsKnowledge(found.Steps[0]) ? Reading.Answer : Reading.Ask,
            Mood.Request => changes ? Reading.Act : Reading.Answer,
            _ => changes ? Reading.Ask : Reading.Answer,
        };
        if (found.AtMost is Reading.Answer && !changes && clause.Meant.Mood is not Mood.Negated and not Mood.HowTo)
            return Reading.Answer;
        return found.AtMost is Reading.Ask && reading is Reading.Act ? Reading.Ask : reading;
    }

    static bool IsKnowledge(Intent intent) => intent is ExplainConcept or ExplainError or ExplainOption or Help or PackageInfo or WhyDepends or FindCommand or Intents.SearchOption;

    static ImmutableArray<Intent> Steps(List<ClauseReading> clauses)
    {
        var steps = ImmutableArray.CreateBuilder<Intent>();
        foreach (var (step, clause) in clauses.SelectMany(clause => clause.Found!.Steps.Select(step => (step, clause))))
        {
            // An update rebuilds; a step said twice is one.
            // "Test krita before installing it": whether it is installed comes after the test.
            if (steps.Count > 0 && steps[^1] is TryPackage tried && step is InstallPackage install && tried.Packages.SequenceEqual(install.Packages))
                continue;
            if (steps.Count > 0 && (string.Equals(steps[^1].ToString(), step.ToString(), StringComparison.Ordinal) || (steps[^1] is UpdateSystem && step is RebuildSystem { Action: "switch", Specialisation: null })))
                continue;
            // "Install lutris and bottles. Also wesnoth for the kids": one list, said in two breaths.
            if (steps.Count > 0 && Joined(steps[^1], step, clause.Clause.Tokens.Any(token => token.Word is "it" or "that" or "this")) is { } joined)
            {
                steps[^1] = joined;
                continue;
            }

            // "Rebuild and apply it at the next boot", "rebuild and switch into the travel specialisation": one rebuild, said twice.
            if (steps.Count > 0 && steps[^1] is RebuildSystem { Action: "switch", Specialisation: null } && step is RebuildSystem)
                steps.RemoveAt(steps.Count - 1);
            steps.Add(step);
        }

        return steps.ToImmutable();
    }

    static Intent? Joined(Intent one, Intent other, bool isPointed) => (one, other) switch
    {
        (InstallPackage { Packages: { IsEmpty: false } first, Describes: null }, InstallPackage { Packages: { IsEmpty: false } more, Describes: null }) => new InstallPackage([.. first.Union(more, StringComparer.Ordinal)]),
        (RemovePackage { Packages: { IsEmpty: false } first, Describes: null }, RemovePackage { Packages: { IsEmpty: false } more, Describes: null }) => new RemovePackage([.. first.Union(more, StringComparer.Ordinal)]),
        // "We need an environment with node, create the flake": what it holds, then the order.
        (CreateFlake first, CreateFlake { Description: "" }) => first,
        (CreateFlake { Description: "" }, CreateFlake more) => more,
        // "I want paperless to eat my bills, enable that service": what it is about, then what is to be done with it.
        (InstallPackage { Packages: [var program], Describes: null }, EnableFeature turnedOn) when program == turnedOn.Feature || isPointed && IsCalled(program, turnedOn) => turnedOn,
        (RemovePackage { Packages: [var program], Describes: null }, DisableFeature turnedOff) when program == turnedOff.Feature || isPointed && IsCalled(program, turnedOff) => turnedOff,
        (EnableFeature { Port: null } named, DisableFeature turnedOff) when named.Feature == turnedOff.Feature => turnedOff,
        (InstallPackage { Packages: [var program] }, UpdateSystem { Packages: { IsDefaultOrEmpty: false } updated } update) when updated is [var only] && program == only => update,
        (FindCommand { Command: var command }, InstallPackage { Packages: [var program] } install) when command == program => install,
        // "I need pandoc for one document, afterwards it can vanish": what is to go again is only tried.
        (InstallPackage or TryPackage, RemovePackage removed) when one is PackagesIntent { Packages: { IsEmpty: false } tried } && tried.SequenceEqual(removed.Packages) => new TryPackage(tried),
        // "Who pulls in python? I mean, why does firefox need it"
        (WhyDepends first, WhyDepends more) when first.Dependency == more.Dependency && (first.Package is null || more.Package is null) => new WhyDepends(first.Package ?? more.Package, first.Dependency),
        _ => null,
    };

    // Paperless-ngx is what paperless is called as a package; docker-compose is not docker, unless it is pointed at.
    static bool IsCalled(string program, FeatureIntent feature) => program.StartsWith(feature.Feature, StringComparison.OrdinalIgnoreCase);

    static Reading Joined(List<Reading> readings, List<ClauseReading> clauses)
    {
        if (readings.Contains(Reading.Decline))
            return Reading.Decline;
        if (readings.Contains(Reading.Ask))
            return Reading.Ask;
        if (!readings.Contains(Reading.Act))
            return Reading.Answer;
        // A step that only shows something does not hold up the others; a question in their midst does.
        return readings.Contains(Reading.Answer) && clauses.Any(IsHolding) ? Reading.Ask : Reading.Act;
    }

    // "List what is on this machine, then remove onionshare" orders twice; "is onionshare there? remove it" asks first.
    static bool IsHolding(ClauseReading clause) => clause.Found!.Steps.Any(step => step is ExplainError or ExplainOption or OutOfScope or WhyDepends || step is ExplainConcept or PackageInfo && !IsTellingOrdered(clause))
        || clause.Found.Steps.Any(step => step is ListInstalled) && !WordClasses.Of("show").Contains(clause.Clause.Tokens[0].Word);

    // "Install htop and tell me what glances is"
    static bool IsTellingOrdered(ClauseReading clause) => clause.Clause.After is "and" or "then" && clause.Clause.Tokens is [{ Word: "tell" or "explain" or "describe" or "show" }, ..];

    static string? Because(List<ClauseReading> clauses, Reading reading) =>
        clauses.Select(clause => clause.Found!.Because ?? clause.Meant.Because).FirstOrDefault(reason => reason is not null)
        ?? (reading is Reading.Answer ? "It asks for an answer; nothing is changed." : null);

    // "don't install vim, install emacs instead": the second says what the first is replaced by.
    static bool IsCorrection(List<ClauseReading> refused, List<ClauseReading> wanted) =>
        refused.All(no => no.Found!.Steps.All(step => wanted.All(yes => yes.Found!.Steps.All(other => !string.Equals(other.ToString(), step.ToString(), StringComparison.Ordinal)))))
        && refused[0].Found!.Steps[0] is InstallPackage or RemovePackage or EnableFeature or DisableFeature
        && wanted[0].Found!.Steps[0] is InstallPackage or RemovePackage or EnableFeature or DisableFeature
        // "Try the new config but don't add it to the boot menu"
        || wanted is [{ Found.Steps: [RebuildSystem { Action: "test" or "build" or "dry-build" }] }]
        // "I did not mean to say yes. Undo it": why it is to be taken back.
        || wanted is [{ Found.Steps: [Undo] }]
        // "Peek at krita, don't install it"
        || refused is [{ Found.Steps: [InstallPackage] }] && wanted is [{ Found.Steps: [TryPackage] }]
        // "Check that it builds, don't activate it"
        || refused is [{ Found.Steps: [RebuildSystem { Action: "switch" }] }] && wanted is [{ Found.Steps: [RebuildSystem { Action: "build" or "dry-build" or "test" or "boot" }] }];

    // "Remove zoom, I hate it": said of the wish, no wish itself.
    static bool IsRemark(ClauseReading clause) => clause.Clause.Tokens is [{ Word: "i" or "we" or "it" or "my" or "they" }, ..];

    // "The docker daemon is not needed any longer": how things are.
    static bool SaysUnused(ClauseReading clause) => clause.Clause.Tokens.Any(token => token.Word is "is" or "are") && clause.Clause.Tokens.Any(token => token.Word is "needed" or "used" or "required" or "wanted");

    // "Somebody told me about zotero. Install it."
    static bool IsTold(ClauseReading clause) => clause is { Meant.Mood: Mood.Reported or Mood.Past, Found.Steps: [PackageInfo or ExplainConcept or ListInstalled or SearchPackage or Undo] };

    // "I installed gimp by mistake, get rid of it": how it came there, then what is wished of the same program.
    static bool IsToldOfWish(ClauseReading clause, ClauseReading wish) => clause is { Meant.Mood: Mood.Past, Found.Steps: [PackagesIntent told] }
        && wish is { Meant.Mood: Mood.Request, Found: { AtMost: null, Steps: [PackagesIntent wished] } } && wished.Name != told.Name && told.Packages.SequenceEqual(wished.Packages);

    // "Why is teams still here? Uninstall it": whoever goes on to order asks for no answer.
    static bool IsRhetorical(ClauseReading clause) => clause is { Meant.Mood: Mood.Question, Found.Steps: [WhyDepends or ExplainConcept or SystemStatus] }
        && clause.Clause.Tokens is [{ Word: "why" or "where" }, ..] or [{ Word: "what" }, { Word: "is" or "are" }, { Word: "stopping" or "you" or "keeping" }, ..] or [{ Word: "is" or "are" }, { Word: "not" }, ..];

    // "Turn off bluetooth at night... well just turn it off": said again without the time.
    static bool IsTakenBack(ClauseReading clause, ClauseReading last) => clause != last && clause.Meant is { Mood: Mood.Conditional, Because: MoodReader.Later } && last.Meant.Mood is Mood.Request;

    static bool IsSame(Found one, Found other) => one.Steps.Select(step => step.ToString()).SequenceEqual(other.Steps.Select(step => step.ToString()), StringComparer.Ordinal);

    static bool IsComplaint(ClauseReading clause) => clause.Clause.Tokens is not [{ Word: "did" or "do" or "does" or "have" or "has" }, { Word: "you" or "i" or "we" }, ..] && clause.Found!.Steps is [DiskUsage or ExplainConcept or SystemStatus or FindCommand] && !clause.Clause.EndsWithQuestionMark
        && (clause.Clause.IsRemark || clause.Found.Steps is [ExplainConcept { Topic: var topic }] && topic.EndsWith(" not working", StringComparison.Ordinal) || clause.Found.Steps is [DiskUsage] && clause.Meant.Mood is Mood.Request && !Verbs.Starters.Contains(clause.Clause.Tokens[0].Word) && clause.Clause.Tokens.Any(token => token.Word is "is" or "are" or "got" or "gets" or "ran" or "has")
            || clause.Clause.Tokens is [{ Word: "my" or "the" or "our" or "this" or "it" or "there" or "i" or "we" or "disk" or "everything" }, ..]);

    static bool IsWish(ClauseReading clause) => clause.Meant.Body.Count > 0 && (clause.Found is not null || !IsBackground(clause));

    // "First day on nixos. Install vlc": what neither orders, nor denies, nor sets a bound only tells.
    static bool IsStatement(ClauseReading clause) => !IsStep(clause) && clause.Meant is { Mood: Mood.Request, Body: [var first, ..] body } && !clause.Clause.EndsWithQuestionMark
        && !Verbs.Starters.Contains(first.Word) && !WordClasses.Contains(first.Word) && first.Word is not ("do" or "all" or "both") && !body.Any(token => Bounding.Contains(token.Word) || token.Number is not null && char.IsAsciiDigit(token.Text[0]))
        // "New task install thunderbird": an order nobody understood is no statement.
        && !body.Any(token => token.Word is "install" or "uninstall" or "remove" or "delete" or "enable" or "disable")
        && body.Any(token => Telling.Contains(token.Word));

    // "We have a call in five minutes, install zoom": the time belongs to what is told before the wish.
    static bool IsAppointment(ClauseReading clause, IReadOnlyList<ClauseReading> clauses, int at) =>
        at + 1 < clauses.Count && clause.Meant.Because is MoodReader.Later && clause.Clause.Tokens is [{ Word: "i" or "we" or "my" or "our" or "the" or "there" or "it" or "he" or "she" }, ..];

    // "Pidgin was never used, drop it", "audacity I have not opened in years, bin it"
    static bool IsTale(IReadOnlyList<Token> tokens) => tokens.SkipWhile(token => token.Word is not ("i" or "we" or "nobody")).ToList() is [_, { Word: "have" or "has" or "had" or "did" }, { Word: "not" or "never" or "hardly" }, { Word: "used" or "use" or "needed" or "opened" or "open" or "touched" or "started" or "played" or "run" or "missed" or "looked" }, ..] || tokens is [_, { Word: "was" or "were" or "is" or "are" or "got" }, { Word: "never" or "not" or "hardly" or "rarely" or "barely" or "seldom" or "only" }, { Word: "used" or "needed" or "opened" or "wanted" or "touched" or "started" or "useful" or "good" }, ..];

    // "It will not let me in till I do", "it refuses to start until it has the latest version": how a program behaves, told behind the wish for it.
    static bool IsRefusal(IReadOnlyList<Token> tokens) => tokens is [{ Word: "it" or "they" or "he" or "she" }, { Word: "refuses" or "refuse" or "keeps" }, ..] or [{ Word: "it" or "they" or "he" or "she" }, { Word: "will" or "does" or "do" or "can" or "would" }, { Word: "not" }, ..];

    // "No idea if that is the right way to ask, but ...", "not sure how this works": said of the asking.
    static bool IsModest(IReadOnlyList<Token> tokens) => tokens.SkipWhile(token => token.Word is "i" or "we" or "am" or "are" or "have" or "so" or "ok" or "sorry" || token.IsComma).ToList()
        is [{ Word: "no" }, { Word: "idea" or "clue" }, { Word: "if" or "whether" or "how" or "what" or "who" or "where" or "why" }, ..] or [{ Word: "not" }, { Word: "sure" or "certain" }, { Word: "if" or "whether" or "how" or "what" or "who" or "where" or "why" }, ..]
        or [{ Word: "unsure" }, { Word: "if" or "whether" or "how" or "what" or "where" }, ..] or [{ Word: "do" }, { Word: "not" }, { Word: "know" }, { Word: "if" or "whether" or "how" or "what" or "who" or "where" }, ..];

    // "No, not that, put it back as it was": what was done is not wanted, and what is wanted follows.
    static bool IsRejection(ClauseReading clause) => clause.Meant is { Mood: Mood.Negated, Body: { Count: > 0 } body } && body.All(token => token.IsSeparator || token.Word is "that" or "this" or "it");

    // "Enable jellyfin, then the host name", "..., also I need libvirtd up": what is said to come next is a wish, whether it is understood or not.
    static bool IsStep(ClauseReading clause) => clause.Clause.After is "then" || Verbs.Chores.Contains(clause.Clause.Tokens[0].Word)
        || clause.Clause.After is "and" && clause.Clause.Tokens is [{ Word: "i" or "we" }, { Word: "need" or "want" }, { Word: not ("it" or "that" or "this" or "them" or "to" or "space" or "room" or "the") }, ..];

    // "I am new here. How do I ...": a statement beside the wish.
    static bool IsBackground(ClauseReading clause) =>
        clause.Found is null && !IsStep(clause) && (IsRejection(clause) || clause.Clause.IsRemark || IsTale(clause.Clause.Tokens) || IsModest(clause.Clause.Tokens) || clause.Meant.Mood is Mood.Conditional or Mood.Past || clause.Clause.Tokens is [{ Word: "i" or "my" or "the" or "it" or "this" or "that" or "those" or "these" or "we" or "nobody" or "everybody" or "everyone" or "people" or "thanks" or "thank" or "sorry" or "since" or "because" or "cause" or "hello" or "hi" or "hey" or "there" or "no" or "yes" or "ok" or "okay" or "please" or "cheers" or "great" or "got" or "having" or "being" or "as" or "for" or "in" or "at" or "during" }, ..]);
}
