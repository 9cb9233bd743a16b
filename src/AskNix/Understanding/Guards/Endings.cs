using AskNix.Understanding.Clauses;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Guards;

/// <summary>What stands at the end of a clause without being part of the wish: courtesy, reasons, conditions, times, doubts.</summary>
static class Endings
{
    static readonly Pattern[] Courtesy = Patterns(
        "just|only a test|trial", "please|thanks|now|rn|today|ok|okay|asap|immediately|again|pronto|mate|bro|bruh|bruv|fam|pal|chief|homie|luv|ta|dude|buddy|friend|lol|haha|kindly|already|right|then|alright|too|sir|man|dammit|damnit|yes|yeah|yo|there|ask-nix|asknix|quickly|also|first",
        "thank you so|very|a|much|lot|kindly*", "many|much|lots thanks|appreciated of? thanks?", "thanks a|so|in|very lot|much|advance|lots|million", "right|straight now|away", "at once", "at the|your earliest convenience?", "as early as possible", "as soon as possible|you|can*", "for me|us|real|once", "if|when you can|could|want|like|please|may|wish|would|have|get|time|a|chance|minute|moment|second|sec|min|free|spare|do|not|mind*",
        "as well", "go|go on", "if possible|needed|necessary|available|applicable|required|desired", "if it is all the? same to|for you|me", "if it|this|that is|be not asking|too|much|a|any|to|ask|of|you|bother|trouble|for* ...", "do|and @me? the|a? favour|favor|kindness", "go ahead and? do? it|that|so?", "do it|that|so now|please?", "if|assuming|provided that? it|that|this is|be|will|would|does be? no|not too? much|any|a? trouble|bother|problem|hassle|asking|burden", "if that|it is|be? ok|okay|possible|fine|alright|not|needed|necessary|available|already|installed|there|too|much|trouble|enabled|present*", "would|will|could|can you please?", "on my|this|the|our @machine|nixos|system", "on|in|under|using|with|via nixos|nix|ask-nix", "a bit|little", "one|this time more|please?", "and|but? leave|leaving|without nothing|no|any|leaving* trace|traces|nothing|anything behind|after|afterwards?", "or something|whatever|so|similar", "you know", "i beg you", "in advance", "have a nice|good|great day", "system wide", "from now on", "for good", "system-wide|globally|permanently", "for everyone|everybody", "while you are|were at it", "when you get|have a chance|moment|minute|second", "if you would|do not mind", "if you would|could be so|very|that kind|good|nice|great|helpful", "and|but leave|keep|touch everything|anything|all|the|rest|else|others|other|packages+ alone|untouched|unchanged|as|it|is*", "like i am five|5|stupid|dumb|twelve", "like|as if? i am|were a|an child|beginner|newbie|idiot|kid|noob", "without rebooting|restarting|reboot|a? reboot|restart?", "and that is it|all", "that is all|it", "and|but? nothing else|more", "@det? rest|others|other|everything|ones else? can|may|could wait|stay|be|remain later|as|it|is*", "and|but? only|just that|this", "and|but? touch|change|update|alter|install|do nothing else|more|further");

    // What is done at once is done before the weekend too.
    static readonly Pattern[] Deadlines = Patterns(
        "before|by|till @det|next|first|second|third|fourth|last|tomorrow|tomorrow's|tonight's|today's|monday's|friday's|big* weekend|lunch|dinner|supper|noon|midnight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|evening|morning|night|call|meeting|class|classes|lesson|lecture|exam|exams|deadline|demo|presentation|party|flight|trip|shift|interview|match|show|concert|audit|review|holidays|holiday|vacation|christmas|bedtime|bed|work|school|rehearsal|sermon|mass|service|visit|inspection|release|week|month|period|round at|on|in|tomorrow|today|tonight|starts|begins|begin|start|is|monday|tuesday|wednesday|thursday|friday|saturday|sunday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|pm|am|the|afternoon|morning|evening|over*",
        "before|til|till it|that gets|is|will|goes be? pushed|committed|merged|deployed|released|shipped|published|live|out|sent|used", "before|til|till i|we|he|she|they|you|my|our|the|everyone|everybody|somebody ... push|see|sees|find|finds|wake|wakes|realise|realises|realize|hit|hits|commit|decide|bother|buy|choose|settle|judge|leave|leaves|go|goes|start|starts|begin|begins|forget|travel|present|deploy|merge|publish|head|fly|drive|play|record|stream|teach|meet|arrive|arrives|come|comes|call|calls|notice|notices|get|gets|have|need|open|opens|close|closes|ship|release|hand|lose ...",
        "in time for @det ...");

    static readonly Pattern[] Doubts = Patterns("i think|guess|suppose|believe|reckon|hope", "maybe|perhaps|possibly|probably", "or not", "or what", "is that|it|this a? good|safe|ok|okay|wise|right|bad|possible|dangerous idea|thing? ...", "what do you think|recommend|suggest", "any thoughts|advice", "then|and|but? what|how next|now|else|then|happens?", "should i|we", "or should i|we not? ...", "right|or no", "is that so|possible");

    static readonly Pattern[] Later = Patterns(
        "tomorrow|later|tonight|eventually|someday|soonish|afterwards ...", "next week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|year|time ...", "on monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekends", "this evening|weekend|afternoon|friday|saturday|sunday|monday", "at #hour pm|am|o'clock?", "at noon|midnight|night", "at 2pm|3pm|4pm|5pm|6pm|7pm|8pm|9pm|10pm|11pm|1am|2am|3am|4am|5am|6am|7am|8am|9am|10am|11am|1pm", "in #count seconds|second|minutes|minute|hours|hour|days|day|weeks|week|months|month", "at some point ...", "one of these days ...", "sooner or later", "in the future|long run ...", "down the road|line", "in a|an minute|hour|day|week|month|while|few ...", "some day|time|other time|day?", "another time|day");

    static readonly Pattern[] NotYet = Patterns("not? yet", "just yet");

    static readonly WordSet Conditions = WordTable.Set("if unless when whenever once until till provided assuming while");

    static readonly WordSet IrregularPast = WordTable.Set("found got went saw came bought was were had took broke lost left met read heard told sat wrote made began ran fell grew kept sold sent spent knew thought gave woke");

    static readonly WordSet Reasons = WordTable.Set("because cause cuz cos bcs since so");

    /// <summary>The clauses without those that are courtesy and nothing else: "if you don't mind, install emacs".</summary>
    public static List<Clause> WithoutCourteous(List<Clause> clauses) =>
        clauses.FindAll(clause => !clause.Tokens.All(token => token.IsSeparator || Greeting.Contains(token.Word)) && !(clause.Tokens.Count > 1 && clause.Tokens[0].Word is "if" or "assuming" or "provided" or "when" or "whenever" or "as" or "do" or "go" or "would" or "could" or "can" or "will" && IsCourtesy(clause.Tokens))) is { Count: > 0 } left ? left : clauses;

    // "Good morning, I'd love to have gimp": said before the wish.
    static readonly WordSet Greeting = WordTable.Set("now asap immediately quick quickly hurry pronto sir madam respected good morning day evening afternoon hello hi hey hiya howdy greetings there everyone everybody all folks dear friend mate thanks thank you cheers again team guys robot computer right well ok okay");

    static bool IsCourtesy(IReadOnlyList<Token> tokens) => Array.Exists(Courtesy, ending => ending.Match(tokens) is not null);

    /// <summary>The clause without courtesy at its end.</summary>
    public static IReadOnlyList<Token> WithoutCourtesy(IReadOnlyList<Token> body)
    {
        var timely = Cut(body, Deadlines, least: 2, keep: IsExcepted) ?? body;
        return Cut(timely, Courtesy, least: 1, keep: IsMeant) ?? timely;
    }

    // "Put boot.loader.timeout at 2"
    static bool IsValue(IReadOnlyList<Token> body, int at) => body[at].Word is "at" && OptionNames.IsName(body[at - 1]);

    // "Update, but not before monday"
    static bool IsExcepted(IReadOnlyList<Token> body, int at) => body[at - 1].Word is "not" or "but-not" or "never" or "only" or "just" or "any" || body.Take(at).Any(token => token.Word is "generation" or "was" or "were" or "state" or "back" or "rollback" or "revert" or "restore");

    // "Set it to yes" and "drop krita on this machine": without its end it would say something else.
    static bool IsMeant(IReadOnlyList<Token> body, int at) =>
        body[at - 1].Word is "to" or "=" or ":=" or "as" or "be" or "equal" or "equals"
        // "Enable mate": a desktop, and nobody who is spoken to.
        || (body[at].Word is "mate" && body[at - 1].Word is "enable" or "disable" or "install" or "remove" or "uninstall" or "use" or "on" or "off")
        || (body[at].Word is "on" or "onto" && body[0].Word is "drop" or "dump" or "throw" or "toss" or "take" or "pull" or "kick");

    /// <summary>The clause without a reason at its end: "because ...", "so that ...", "in order to ...".</summary>
    public static IReadOnlyList<Token> WithoutReason(IReadOnlyList<Token> body)
    {
        for (var at = 1; at + 1 < body.Count; at++)
        {
            var word = body[at].Word;
            var next = body[at + 1].Word;
            // "... or my kids will never do homework", "since zellij does everything"
            if (at > 1 && word is "or" or "otherwise" && next is "i" or "we" or "my" or "they" or "he" or "she" or "our" && body.Skip(at + 2).Any(token => token.Word is "will" or "would" or "cannot" or "never" or "can")
                || at > 1 && word is "since" or "because" or "as" && at + 2 < body.Count && (Verbs.Finite.Contains(body[at + 2].Word) || Verbs.Telling.Contains(body[at + 2].Word)))
            {
                return [.. body.Take(at)];
            }

            if ((Reasons.Contains(word) && (word is not ("since" or "so") || next is "i" or "we" or "my" or "it" or "that" or "the" or "some" or "many" or "most" or "all" or "everybody" or "everyone" or "people" or "there" or "they" or "he" or "she" or "you" or "this" or "these" or "our" or "otherwise")) || (word is "as" && next is "i" or "we" && body[at - 1].Word is not ("keep" or "same" or "set"))
                || (word is "while" && next is "i" or "we" or "he" or "she" or "they")
                // "Per security policy", "according to the audit"
                || (word is "per" or "according" && body[^1].Word is "policy" or "policies" or "request" or "audit" or "ticket" or "agreement" or "review" or "guideline" or "guidelines" or "rules" or "instructions" or "recommendation" or "boss" or "manager" or "security" or "compliance" or "standards" or "baseline")
                || (word is "in" && next is "order") || (word is "now" && next is "that") || (word is "to" && next is "be" && at + 2 < body.Count && body[at + 2].Word is "able") || (word is "for" && next is "my" && at + 2 < body.Count && body[at + 2].Word is "work" or "job" or "studies" or "class" or "course" or "thesis"))
            {
                return [.. body.Take(at)];
            }
        }

        return body;
    }

    /// <summary>The clause without a doubt at its end, or null where there is none.</summary>
    public static IReadOnlyList<Token>? WithoutDoubt(IReadOnlyList<Token> body) => Cut(body, Doubts, least: 1);

    /// <summary>The clause without "not yet" at its end, or null where there is none.</summary>
    public static IReadOnlyList<Token>? WithoutNotYet(IReadOnlyList<Token> body) => Cut(body, NotYet, least: 1);

    /// <summary>The clause without a later time at its end, or null where there is none.</summary>
    public static IReadOnlyList<Token>? WithoutLater(IReadOnlyList<Token> body) => Cut(body, Later, least: 1, keep: IsValue);

    /// <summary>The clause before its condition, or null where it has none.</summary>
    public static IReadOnlyList<Token>? WithoutCondition(IReadOnlyList<Token> body)
    {
        for (var at = 1; at + 1 < body.Count; at++)
        {
            // "Run cowsay once without ..." counts, "once it is there" depends.
            if (body[at].Word is "once" && body[at + 1].Word is not ("i" or "we" or "it" or "the" or "my" or "our" or "they" or "you" or "that" or "this" or "everything" or "all"))
                continue;
            // "Until the next reboot" is how long a test lasts.
            if (body[at].Word is "until" or "till" && body.Skip(at + 1).All(token => token.Word is "the" or "next" or "i" or "we" or "a" or "reboot" or "restart" or "boot" or "my"))
                continue;
            if (IsAsSoon(body, at))
                return [.. body.Take(at)];
            if (Conditions.Contains(body[at].Word) && body[at - 1].Word is not ("check" or "see" or "me" or "know" or "verify" or "tell" or "what" or "happens" or "out" or "test" or "and" or "find-out" or "wonder" or "at" or "for"))
                return [.. body.Take(at)];
        }

        return null;
    }

    public static bool BeginsCondition(IReadOnlyList<Token> clause) => IsInverted(clause) || IsTime(clause) || IsCondition(clause) || IsAsSoon(clause, 0);

    // "As soon as the backup is done", "the moment it is free"
    static bool IsAsSoon(IReadOnlyList<Token> clause, int at) =>
        at + 3 < clause.Count && clause[at].Word is "as" && clause[at + 1].Word is "soon" or "long" && clause[at + 2].Word is "as" && clause[at + 3].Word is not "possible"
        || at + 3 < clause.Count && clause[at].Word is "the" && clause[at + 1].Word is "moment" or "minute" or "second" or "instant" && clause[at + 2].Word is "i" or "we" or "it" or "the" or "my" or "he" or "she" or "they" or "that" or "this" or "you"
        || at + 2 < clause.Count && clause[at].Word is "only" && clause[at + 1].Word is "when" or "if" or "once" or "after";

    // "Should the disk fill up, collect garbage", "had I known": a condition without "if".
    static bool IsInverted(IReadOnlyList<Token> clause) => clause.Count > 3 && clause[0].Word is "should" or "were" or "had"
        && (clause[1].Word is "the" or "my" or "our" or "this" or "it" or "anything" or "something" or "that" or "there" || (clause[0].Word is not "should" && clause[1].Word is "i" or "we"));

    // "After lunch, upgrade", "tomorrow, update"
    static bool IsTime(IReadOnlyList<Token> clause) => clause is [{ Word: "next" }, { Word: "week" or "month" or "year" or "semester" or "term" or "season" or "quarter" or "summer" or "winter" or "spring" or "autumn" or "fall" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "weekend" }, ..] || clause.Count > 0 && clause[0].Word is "tomorrow" or "tonight" or "someday" or "eventually" or "later" || clause.Count(token => !token.IsSeparator) == 2
        && clause[0].Word is "after" or "before" or "until" or "till" or "once" or "at" or "during" or "every" or "each" or "next" or "on"
        && Verbs.BaseOfGerund(clause[1].Word) is null && !Verbs.Starters.Contains(clause[1].Word) && clause[1].Number is null;

    static bool IsCondition(IReadOnlyList<Token> clause) =>
        clause.Count > 2 && clause[0].Word is "if" or "unless" or "when" or "whenever" or "once" or "after" or "before" or "while" or "until" or "assuming" or "provided" or "in"
        && (clause[0].Word is not "in" || clause[1].Word is "case")
        && !IsStory(clause) && !IsBlamed(clause) && clause[1].Word is not "anything"
        // "After all these years": nothing is waited for.
        && !(clause[0].Word is "after" && (clause[1].Word is "all" or "years" or "months" or "weeks" || clause[1].Number is not null && clause.Count > 2 && clause[2].Word is "years" or "months" or "weeks" or "days" or "hours"))
        && (clause[0].Word is not "when" || clause[1].Word is not ("did" or "was" or "is" or "will" or "were" or "does" or "do" or "should" or "can" or "would" or "are" or "could" or "must"));

    // "When I found my old scanner": it has happened, nothing depends on it.
    static bool IsStory(IReadOnlyList<Token> clause) => clause[0].Word is "when" or "after" or "before" or "while" && clause.Count > 3 && clause[1].Word is "i" or "we" or "he" or "she" or "they"
        && (clause[2].Word is { Length: > 4 } word && word.EndsWith("ed", StringComparison.Ordinal) || IrregularPast.Contains(clause[2].Word));

    // "After my update the wifi is dead": since when something is so, and nothing to be waited for, as in "after the update is done".
    static bool IsBlamed(IReadOnlyList<Token> clause)
    {
        var at = clause.Take(5).ToList().FindIndex(token => token.Word is "update" or "upgrade" or "rebuild" or "switch" or "reboot" or "updates" or "change");
        return clause[0].Word is "after" && at > 0 && clause.Skip(at + 2).Any(token => token.Word is "is" or "are" or "does" or "do" or "will" or "has" or "have" or "stopped" or "broke" or "crashes" or "fails" or "died" or "vanished" or "went")
            && !clause.Skip(at + 1).Any(token => token.Word is "done" or "finished" or "complete" or "completed" or "over" or "through" or "ready" or "successful");
    }

    static IReadOnlyList<Token>? Cut(IReadOnlyList<Token> body, Pattern[] endings, int least, Func<IReadOnlyList<Token>, int, bool>? keep = null)
    {
        var before = body.Count;
        for (var again = true; again;)
        {
            again = false;
            for (var at = Math.Max(least, body.Count - 9); at < body.Count; at++)
            {
                if (body[at].IsComma || (keep?.Invoke(body, at) ?? false) || !Array.Exists(endings, ending => ending.Match([.. body.Skip(at)]) is not null))
                    continue;
                body = [.. body.Take(at)];
                while (body.Count > least && (body[^1].IsComma || body[^1].Word is "and"))
                    body = [.. body.Take(body.Count - 1)];
                again = body.Count > least;
                break;
            }
        }

        return body.Count < before ? body : null;
    }

    static Pattern[] Patterns(params IEnumerable<string> patterns) => [.. patterns.Select(Pattern.Parse)];
}
