using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Rules;

/// <summary>explain-concept: what something of NixOS is, or how it is done. Questions from elsewhere are left alone.</summary>
sealed class ConceptRule : Rule
{
    const double Loose = 0.8;

    // A question that holds none of these is not about a NixOS machine.
    static readonly WordSet World = WordTable.Set(
        """
        nix nixos nixpkgs flake flakes channel channels generation generations package packages system configuration config module modules option options update updates
        upgrade upgrades rebuild rollback gc garbage store derivation derivations overlay overlays home-manager profile boot bootloader kernel driver drivers install installed installing
        installation reinstall uninstall remove software program programs service services daemon systemd user users group sudo root unfree declarative imperative cache substituter nix-shell shell
        devshell environment hostname timezone locale keyboard firewall port ssh wifi bluetooth printer printing sound audio grub disk partition swap zfs btrfs luks encryption
        secrets font fonts desktop login nixos-rebuild nix-env nixos-option stateversion specialisation closure hash sha256 patch cross-compile python rust docker container containers vm
        mount drive server gpu nvidia cuda wayland x11 monitor display hardware machine release version dependency dependencies build binary binaries library libraries application applications app apps
        password crontab cron timer log logs journal variable variables path alias fstab dotfiles theme wallpaper undo backup iso usb laptop computer enable disable switch ubuntu debian arch
        fedora distro linux stable unstable apt pacman brew env lock pin pinning nur steam gaming virtualisation network networking dns proxy vpn internet autologin autostart
        """);

    // Words for any program, here or elsewhere.
    static readonly WordSet Anything = WordTable.Set("app apps application applications program programs software server library build install shell release version lock drive path");

    // "Bluetooth can be turned off" says a wish, "bluetooth can not be turned off" a trouble.
    static readonly WordSet Broken = WordTable.Set("not no longer broken wrong stopped fails failed broke crashes crashed crashing freezes hangs gone dead missing crash");

    readonly EntityReader _entities;

    public ConceptRule(EntityReader entities)
    {
        _entities = entities;
        On("what|who is|are|was @det? $topic", About);
        On("what is|are @det? $topic good|used|for|about|called|like|mean|meant|exactly|actually|really|anyway|all|in|on|again|to|nix|nixos|useful ...", About);
        On("what do|does|did|would|will @det? $topic do|mean|stand|change|actually|exactly|really|for|in|to|on|nix|nixos|my|system|here|cause|contain|imply ...", About);
        On("what $topic is|are|does|means|do", About);
        On("$topic -? what is|are @det? idea|point|purpose|sense|use|benefit behind|of|in|with it|that|this", About);
        On("$topic -? what is|are it|that|this|they|those exactly|please?", About);
        On("what do|does|is it mean|meant to? $topic", About);
        On("meaning|definition|explanation|concept of $topic", About);
        On("explain|describe|define|clarify|teach|elaborate @me? @det? concept|idea|term|about|of|difference|meaning|what|how|on|basics|the|purpose* $topic", Explain);
        // "Explain garbage collection to me like I am twelve", "explain overlays in plain words"
        On("explain|describe|define|clarify|teach @me? @det? concept|idea|of|what|how|about* $topic to me|us|a|my|somebody|someone like|as|as-if|in|so|who|please ...", Explain);
        On("explain|describe|define|clarify|teach @me? @det? concept|idea|of|what|how|about* $topic like|as|as-if i|we|you am|are|was|were ...", Explain);
        On("explain|describe|define|clarify|teach @me? @det? concept|idea|of|what|how|about* $topic in simple|plain|easy|layman's|few|short|one|two|other|human+ words|terms|english|sentences|sentence|language ...", Explain);
        On("tell|teach|inform @me? more|something|anything|a|bit|all|everything|what* about $topic", Explain);
        On("i|we @please* @want to? know|learn|understand|hear|read more|something|all|everything|what|about|how|a|bit* $topic", Explain);
        On("i|we do not understand|get|know what? @det? $topic", Explain);
        On("what happens|occurs|is|would|will|does|changes happen|happens|going|to|on|happening|change* if|when|after|during|while|on @i? $topic", Explain);
        On("what is|are the? difference|differences|advantage|advantages|benefit|benefits|point|purpose|meaning|downside|downsides|pros|role|idea|relationship|use|reason of|between|in|behind|to|and|for $topic", Explain);
        On("difference|differences between|of $topic", Explain);
        On("why is|are|do|does|did|should|would|can|could|was|were|must|will|has|have|need|am $topic", Explain);
        On("when|where|who|whose is|are|do|does|did|should|would|can|could|was|were|must|will|has|have $topic", Explain);
        On("how @be|do|does|did|should|would|can|could|must|will|often|much|many|long|safe|come|has|have $topic", Explain);
        On("which|what $topic", Explain);
        On("is|are|do|does|did|can|could|will|would|should|may|has|have $topic", Yes);
        On("install|installation|update|upgrade|removal|setup|uninstall guide|guides|instructions|tutorial|documentation|docs|notes|howto|manual|process|procedure for|of|about? $topic?", Guide);
        On("learn|read|hear|know|understand more|something|all|everything|what|how* about? $topic", Explain);
        On("$topic explained|meaning|definition|tutorial|basics|introduction|intro", About);
        On("@det? $topic explained|vs|versus ...", Explain);
        On("pros and cons of $topic", Explain);
        On("@det? $topic do|does|is|are|has|have|will|can|would|keeps|wont|will|stopped|fails|failed|not|broke|crashes|crashed|crashing|freezes|hangs|won't not|no|longer|working|broken|wrong|connect|detected|start|load|recognized|recognised|working|crashing|gone|dead|broken|crash|open|show|play|after|be|missing+ ...", Trouble);
        Asked(new ExplainConcept("sound not working"), "i|we can|could|do not hear anything|nothing|any|it|music|sound|videos|the|my|myself|what|a ...", "i|we hear nothing ...", "nothing|no comes|coming|sound out|from|of+ @det? speakers|speaker|headphones|headset ...");
        On("$topic", HowIs);
    }

    // "what is X": any topic of ours; a lone word nobody knows may be one.
    Found? About(Sighting sighting)
    {
        var topic = sighting["topic"];
        if (Concepts.Find(topic) is { } concept && (concept is not "option" || !sighting.Words.Any(word => word is "for" or "of" or "about")))
            return new Found(new ExplainConcept(concept), Found.Sure, Reading.Answer);
        if (_entities.Packages.Known(topic) is not null)
            return null;
        if (_entities.Features.Read(topic) is { } feature)
            return new Found(new ExplainConcept(feature.Feature), Loose, Reading.Answer);
        return Explain(sighting);
    }

    Found? Explain(Sighting sighting) =>
        sighting["topic"] is var topic && TopicOf(topic).Length > 0 && OptionNames.In(topic) is null && IsOurs(sighting.Words, topic)
            ? new Found(new ExplainConcept(TopicOf(topic)), Loose, Reading.Answer) : null;

    static Found Guide(Sighting sighting) => new Found(new ExplainConcept(EntityReader.Text(sighting["topic"]) is { Length: > 0 } topic ? $"{sighting.First} {topic}" : sighting.First), Loose, Reading.Answer);

    Found? Yes(Sighting sighting) => Explain(sighting);

    // Something that does not work is a question for the knowledge, never an order.
    Found? Trouble(Sighting sighting)
    {
        var topic = sighting["topic"];
        // "Audacity I have not opened in years": what somebody does, and no trouble.
        if (topic is [.., { Word: "i" or "we" or "he" or "she" or "they" }])
            return null;
        // "Clear out what nix does not need" orders.
        if (!sighting.Words.Any(Broken.Contains) || Verbs.Starters.Contains(sighting.First) || IsDemanded([.. sighting.Words]))
            return null;
        return _entities.Features.Read(topic) is not null || _entities.Packages.Read(topic).AllKnown || IsOurs(topic.Select(token => token.Word).Where(word => !Anything.Contains(word)), topic)
            ? new Found(new ExplainConcept($"{TopicOf(topic)} not working"), 0.7, Reading.Answer)
            : null;
    }

    // "Root must not log in", "flatpak is not needed": how it is to be, and no trouble.
    static bool IsDemanded(List<string> words) => words.FindIndex(word => word is "not") is > 0 and var not
        && (words[not - 1] is "must" or "should" or "shall" or "may" or "need" or "needs" || not + 1 < words.Count && words[not + 1] is "needed" or "wanted" or "required" or "worth" or "used" or "necessary");

    // "how do I add a user": the wish behind "how do I" is none of the program's own.
    Found? HowIs(Sighting sighting, Mood mood) =>
        mood is Mood.HowTo && IsOurs(sighting.Words, sighting["topic"]) ? new Found(new ExplainConcept(TopicOf(sighting["topic"])), 0.7, Reading.Answer) : null;

    bool IsOurs(IEnumerable<string> words, IReadOnlyList<Token> topic) =>
        words.Any(World.Contains) || Concepts.Find(topic) is not null || topic.Any(token => OptionNames.IsName(token) || (token.Word.Length > 3 && _entities.Features.Resolve(token.Text) is not null));

    static string TopicOf(IReadOnlyList<Token> topic) => Concepts.Find(topic) ?? FirstOf(topic) ?? BeforeAudience(topic) ?? EntityReader.Text(Trimmed(topic));

    // "Overlays and overrides": the answer to one names the other.
    static string? FirstOf(IReadOnlyList<Token> topic)
    {
        var and = 0;
        while (and < topic.Count && topic[and].Word is not ("and" or "vs" or "versus" or "or"))
            and++;
        return and > 0 && and + 1 < topic.Count && Concepts.Find([.. topic.Skip(and + 1)]) is not null ? Concepts.Find([.. topic.Take(and)]) : null;
    }

    // "Derivations to a python developer", "flakes in simple words"
    static string? BeforeAudience(IReadOnlyList<Token> topic)
    {
        for (var at = 1; at < topic.Count; at++)
        {
            if (topic[at].Word is "to" or "for" or "like" or "in" or "with")
                return Concepts.Find([.. topic.Take(at)]);
        }

        return null;
    }

    static IEnumerable<Token> Trimmed(IReadOnlyList<Token> topic) => topic.Where(token => !token.IsComma).SkipWhile(token => token.Word is "a" or "an" or "the" or "my" or "to" or "i" or "we" or "you")
        .Reverse().SkipWhile(token => token.Word is "here" or "exactly" or "actually" or "anyway" or "please" or "again" or "then" or "now").Reverse();
}
