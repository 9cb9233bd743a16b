using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Rules;

/// <summary>enable-feature and disable-feature.</summary>
sealed class FeatureRule : Rule
{
    readonly EntityReader _entities;

    public FeatureRule(EntityReader entities)
    {
        _entities = entities;
        On("enable|activate|setup|start|allow|configure|use|add|install|unblock|get|permit|deploy|host|self-host|selfhost|make|have|give|provide|integrate|introduce|put @me? $what", On);
        On("enable|activate|setup|start|allow|configure|use|unblock $what", Unknown);
        On("enable|activate|setup|start|use|add|install|get|run|host|i|we @please* would? @want? @me? $what with|and|including @det? port|ports|firewall is|are? open|opened|exposed|unblocked|allowed ...", WithPorts);
        On("$what with|and|including @det? port|ports|firewall is|are? open|opened|exposed|unblocked|allowed ...", WithPorts);
        On("enable|activate|setup|start|use|add|install|get|run|host|i|we @please* would? @want? @me? $what with|plus @det? port|ports $ports open|opened|exposed|unblocked|reachable ...", WithNumbered);
        On("$what with|plus @det? port|ports $ports open|opened|exposed|unblocked|reachable ...", WithNumbered);
        On("turn|switch $what back? on ...", On);
        On("switch|change|move|migrate|convert @me? over? to $what", On);
        On("do $what on", On);
        On("do $what off", Off);
        On("get|make|have|let $what work|working|run|running|enabled|going|up|start|started|available|active|functional|functioning|available|automatic|automatically|usable|possible|installable|allowed|permitted|accessible|play ...", On);
        On("set|make|use|have|pick|choose $what as|be|to|@det|default|standard|main|preferred|system+ editor ...", Editor);
        On("connect|pair|use my? headphones|headset|mouse|keyboard|speaker|speakers|controller|earbuds|airpods|earphones|hearing-aids|gamepad|phone over|via|with|to|through $what", On);
        On("my? headphones|headset|mouse|keyboard|speaker|speakers|controller|earbuds|phone to? work|connect|pair over|via|with|to|through $what", On);
        On("i|we @please* @want my? headphones|headset|mouse|keyboard|speaker|speakers|controller|earbuds|phone to? work|connect|pair over|via|with|to|through $what", On);
        // "What must I do so that ssh works"
        On("for|so that? $what to? work|works|working|run|runs|start|starts|function ...", (sighting, mood) => mood is Mood.HowTo or Mood.Question ? On(sighting) : null);
        On("get|make|have|let|bring|put|take $what in|into|to+ operation|service|work|business|online ...", On);
        On("make|ensure|see|check sure|certain* that? @det? $what is|are|gets|get enabled|running|on|active|activated|started|working|up ...", On);
        On("make|ensure|see|check sure|certain* that? @det? $what is|are|gets|get disabled|off|stopped|inactive|deactivated|closed ...", Off);
        On("set|get $what up|going", On);
        On("get|make|have @det? $what to work|run|start|function|be|play ...", On);
        On("i|we would? @please* @want to? have? $what going|enabled|working|running|activated|on|setup|up ...", Wanted);
        On("i|we @please* @want $what", Wanted);
        On("i|we would like|love $what", On);
        On("i|we would? @please* @want to? use|have|try|run $what", Wanted);
        On("have|try|run $what", On);
        On("$what should|must|needs|need|has|have|can to? be enabled|on|active|running|activated|started|allowed|work", On);
        On("$what should|must|shall|needs|need|has|have|ought to? run|start|listen|be on|in? @det? @machine|background|here|running|up ...", Running);
        On("$what on|for @det @machine please", sighting => _entities.Packages.Known(sighting["what"]) is null ? On(sighting) : null);
        On("open|allow|permit|accept|expose @det? inbound|incoming|ingress|external tcp|udp? port|traffic|connections|access? on|to|at|over|for? $ports", sighting => Ports(sighting["ports"], enable: true, udp: sighting.Words.Contains("udp")));
        On("close|block|deny|shut @det? inbound|incoming|ingress|external tcp|udp? port|traffic|connections|access? on|to|at|over|for? $ports", sighting => Ports(sighting["ports"], enable: false, udp: sighting.Words.Contains("udp")));
        On("$what support|service|daemon|server wanted|needed|required please|here|now?", On);
        On("bring|spin|fire|stand|start up $what", sighting => IsServed(sighting) ? On(sighting) : null);
        On("put $what to work|use", On);
        On("bring $what to life", On);
        On("re-enable|reenable|reactivate|re-activate $what", On);
        On("$what timer|service|daemon|server|support on ...", On);
        On("there has|needs|must|should|ought to? be @det? $what running|listening|on|here|up ...", sighting => IsServed(sighting) ? On(sighting) : null);
        On("stop|quit|cease blocking|filtering|rejecting|dropping @det? incoming|tcp|udp? port|ports? $ports", sighting => Ports(sighting["ports"], enable: true, udp: sighting.Words.Contains("udp")));
        On("i|we would? @want @det? incoming|inbound? tcp|udp? connections|traffic|requests on|to|at|over|via port? $ports accepted|allowed|permitted|open|let ...", sighting => Ports(sighting["ports"], enable: true, udp: sighting.Words.Contains("udp")));
        On("i|we would? @please* @want|have port|ports $ports shut|closed|blocked ...", sighting => Ports(sighting["ports"], enable: false, udp: sighting.Words.Contains("udp")));
        On("poke|punch|make|drill|cut|create|add @det? hole|gap|exception|rule|opening for|on port? $ports in|into|through|to @det? firewall|wall", sighting => Ports(sighting["ports"], enable: true, udp: sighting.Words.Contains("udp")));
        On("poke|punch|make|drill|cut|create|add @det? hole|gap|exception|rule|opening in|into|through|to @det? wall for|on port? $ports", sighting => Ports(sighting["ports"], enable: true, udp: sighting.Words.Contains("udp")));
        On("sort|get $what out|sorted", sighting => Change(sighting, enable: true, 0.8));
        On("sort out $what", sighting => Change(sighting, enable: true, 0.8));
        // "Let me in through ssh"
        On("let me|us|her|him|them|people|others in|log|login|on through|via|over|by|with|using|in+ $what", On);
        On("i|we would? @please* @want|use $what as my|the|default* desktop|environment|default|session ...", On);
        On("no|without more? $what please?", sighting => Refused(sighting));
        On("let me @please* use|have $what", On);
        On("$what on|please|now", On);
        // "Gamemode: enable it", "jellyfin: enable"
        On("$what enable|activate it|that|this|them? please|now?", Headed);
        On("$what turn|switch|put it|that|this|them on please|now?", Headed);
        On("$what disable|deactivate it|that|this|them? please|now?", HeadedOff);
        On("$what turn|switch|shut it|that|this|them off please|now?", HeadedOff);
        On("$what support|server|service|daemon please?", sighting => Change(sighting, enable: true, 0.6));
        On("connect|pair @me? to|with? $what", sighting => Change(sighting, enable: true, 0.55));
        On("open|allow|unblock|expose|forward|permit|enable|add|accept $what", Port);
        On("poke|punch|make|drill|cut|create|add @det? hole|holes|gap|exception|rule|opening in|into|through|for|to @det? firewall for|on? $what", Port);
        On("disable|deactivate|forbid|deny|disallow|prohibit|block|no|stop|turn password|passwords logins|login|authentication|auth|access? off? over|older-than|via|through|with|by|for|in|to|on ssh|sshd please?", _ => KeysOnly());
        On("password|passwords logins|login|authentication|auth? off for|in|over|older-than|with|on ssh|sshd please?", _ => KeysOnly());
        On("let @me? $what through ...", Port);
        On("allow|permit|accept|let @det? incoming|inbound|external? tcp|udp? traffic|connections|packets|requests? in? on|to|at|via|through|over port|ports? $ports", sighting => Ports(sighting["ports"], enable: true, udp: sighting.Words.Contains("udp")));
        On("punch|poke|push|let|pass|get|drill $what through|into|past @det? firewall ...", sighting => Ports(sighting["what"], enable: true, udp: sighting.Words.Contains("udp")));
        On("tcp|udp $ports should|must|shall|needs|need|has|have|ought to? be open|opened|reachable|accessible|exposed|unblocked|allowed ...", sighting => Ports(sighting["ports"], enable: true, udp: sighting.Words.Contains("udp")));
        On("no|without more? updating|upgrading|updates|upgrades by|on|of itself|themselves|its|their own? ...", NoUpgrades);
        On("turn|make|convert|transform @det? @machine|this|it? into a|an? $what", sighting => sighting["what"] is [.., { Word: "server" or "host" or "station" or "hub" }] ? Change(sighting, enable: true, 0.85) : null);
        On("run|host|self-host|selfhost $what", sighting => Change(sighting, enable: true, 0.65));
        On("automatically @update|upgrade|cleanup|gc|optimise|optimize|deduplicate ...", Automatic);
        On("@update|upgrade|cleanup|gc|optimise|optimize|deduplicate @det? @system|packages|store|everything? automatically|regularly|weekly|daily|nightly|monthly|every|periodically ...", Automatic);
        On("make|have|let @det? old|unused|stale stuff|things|generations|garbage|junk|paths|packages get|be? cleaned|collected|removed|deleted|cleanup|gc up? automatically|regularly|weekly|daily|nightly|monthly|every|periodically ...", Automatic);
        On("let|make|have @det? @system @update itself|themselves|by|on ...", Automatic);
        On("let|make|have @det? @system do|install|fetch|get|pull|run|apply|download its|the|all|their|own|new|security* updates|upgrades|patches itself|automatically|by|on|every|each|nightly|weekly|daily|monthly|regularly|overnight ...", Automatic);
        On("i|we would? @want @det? @system to @update itself|themselves|automatically|regularly|every|weekly|daily|nightly|monthly ...", Automatic);
        On("have|get|keep|let @det? nix? store|disk optimised|optimized|deduplicated|cleaned|collected|pruned automatically|regularly|weekly|daily|nightly|monthly|every|periodically ...", Automatic);
        On("stop|keep|prevent|hinder @det? @system from updating|upgrading itself|themselves|automatically|by|on ...", NoUpgrades);
        On("firewall allow|open|accept|pass|permit $what", Port);
        On("port|ports $ports should|must|shall|needs|need|has|have|ought to? be open|opened|reachable|accessible|exposed|unblocked|allowed ...", sighting => Ports(sighting["ports"], enable: true, udp: sighting.Words.Contains("udp")));
        On("port|ports $ports should|must|shall|needs|need|has|have|ought to? be closed|blocked|shut|unreachable ...", sighting => Ports(sighting["ports"], enable: false, udp: sighting.Words.Contains("udp")));
        On("let @det? firewall pass|accept|allow|through|permit $what", Port);
        On("stop|prevent|keep|hinder @det? firewall from? letting|passing|allowing|accepting|permitting @det? port|ports? $ports in|through|by|pass|inside? please?", Shut);
        On("stop letting|passing|allowing|accepting @det? port|ports? $ports in|through|past @det? firewall? please?", Shut);
        On("do? not|never let|allow|have? @det? firewall let|pass|accept|allow|permit|to? @det? port|ports? $ports in|through? any|anymore|longer|more|again*", Shut);
        On("do? not|never|no longer? let|allow|pass|accept|permit @det? port|ports? $ports in|through|past @det? firewall? any|anymore|longer|more|again*", Shut);
        On("run|do|perform|collect|schedule? gc|cleanup automatically|regularly|weekly|daily|nightly|monthly|every|periodically ...", Automatic);

        On("disable|deactivate|stop|unset|block|forbid|disallow|prohibit|ban|kill|remove|uninstall|end|drop|cancel|deny $what", Off);
        On("disable|deactivate $what", UnknownOff);
        On("do? not|never ever? start|run|launch|load|autostart|enable|activate|use|want $what anymore|longer|any|more ...", Off);
        On("start|run|launch|load|autostart|use $what no more|longer", Off);
        On("stop|keep|prevent|hinder $what from running|starting|listening|launching|working|loading|being ...", Off);
        On("turn|switch|shut $what back? off|down ...", Off);
        On("shut|close|wind down $what", Off);
        On("take|bring $what down|offline ...", Off);
        On("i|we do not @want|need|use $what enabled|running|active|anymore|any|more ...", Needless);
        // "I do not want docker on this machine to be touched" is another wish.
        On("i|we do not @want|need|use $what on anymore|any|more|longer|at|all|now|here|please*", Off);
        On("i|we no longer @want|use $what", Off);
        On("i|we do not @want|need $what", Refused);
        On("i|we would? @please* @want $what disabled|off|deactivated|stopped|gone|down ...", Off);
        On("$what must|shall|may not be? run|start|listen|on|running|active|enabled|allowed|reachable|started ...", Refused);
        On("close|block|disable|deny|forbid|disallow|remove|shut $what", ClosePort);
        On("$what can|could|may be disabled|off ...", Off);
        On("$what can|could|may be turned|switched|shut off|down ...", Off);
        On("$what should|must|needs|has to? be disabled|off|deactivated|stopped|inactive|blocked", Off);
        On("get-rid|stop using|running $what", Off);
        On("pull the plug on|of|from $what", Off);
        On("put|send $what to|into sleep|rest|bed|retirement", Off);
        On("out|off|away|down|enough with|of $what", Off);
        On("disconnect|cut @me? off? from $what", Off);
        On("lose $what daemon|service|server|support", Off);
        On("make it so that? $what is|are|does|do|can|will not|never run|start|enabled|running|active|started|on anymore|any|more|longer|again*", Off);
        On("$what is|are superfluous|redundant|unnecessary|obsolete|useless|pointless|unneeded on|here|now ...", sighting => Off(sighting) is { } found ? found with { Confidence = 0.75, AtMost = Reading.Ask, Because = "It tells of it, and orders nothing." } : null);
        On("$what should|must|shall|may|can not start|run|launch|be running|started|active|on|up ...", sighting => Off(sighting) is { } found ? found with { Confidence = 0.85 } : null);
        On("$what is|are not wanted|needed|required|used any|anymore|longer|more* here|now?", sighting => IsServed(sighting) && Off(sighting) is { } found ? found with { Confidence = 0.85 } : null);
        On("$what off", Off);
        On("keep|leave $what enabled|running|on|active|up|working ...", Left);
        On("make|have|keep|get|set $what disabled|off|inactive|stop|deactivated", Off);
    }

    // "A postgres server": what serves runs, and is not only there.
    static bool IsServed(Sighting sighting) => sighting["what"].Any(token => token.Word is "service" or "daemon" or "server" or "broker" or "database") || sighting["what"] is [.., { Word: [.. { Length: > 2 }, 'd'] }];

    // "Sshd should run on this machine": a program may be there without running.
    Found? Running(Sighting sighting) => sighting.Words.Any(word => word is "run" or "start" or "listen" or "running" or "up") ? On(sighting) : null;

    Found? On(Sighting sighting) => Change(sighting, enable: true, Found.Sure);

    // "Jellyfin with the port opened"
    Found? WithPorts(Sighting sighting)
    {
        if (_entities.Features.Read(sighting["what"]) is not { Port: null } feature)
            return null;
        Intent enabled = Intent(feature, enable: true);
        return OwnPorts.AreOpenedBy(feature.Options.Keys) ? new Found(enabled)
            : new Found([enabled, Intent(("firewall-port", ImmutableSortedDictionary<string, string>.Empty, null), enable: true)], 0.8, Reading.Ask, "Which port it listens on was not said.");
    }

    // What begins with a verb says more of its feature than the feature.
    Found? Headed(Sighting sighting) => Verbs.Starters.Contains(sighting.First) ? null : On(sighting);

    Found? HeadedOff(Sighting sighting) => Verbs.Starters.Contains(sighting.First) ? null : Off(sighting);

    // "Nginx with ports 80 and 443 open"
    Found? WithNumbered(Sighting sighting)
    {
        if (_entities.Features.Read(sighting["what"]) is not { Port: null } feature || !sighting["ports"].All(token => token.Number is >= 1 and <= 65535 || token.IsComma || token.Word is "and" or "tcp" or "udp"))
            return null;
        var list = sighting.Words.Any(word => word is "udp") ? "networking.firewall.allowedUDPPorts" : "networking.firewall.allowedTCPPorts";
        return new Found([Intent(feature, enable: true), .. sighting["ports"].Where(token => token.Number is not null).Select(token => Intent(("firewall-port", ImmutableSortedDictionary<string, string>.Empty.Add(list, $"[ {token.Number} ]"), token.Number), enable: true))]);
    }

    // "Passwords off for ssh"
    Found KeysOnly() => new(new EnableFeature("ssh-keys-only", _entities.Features.OptionsOf("ssh-keys-only")), 0.93);

    // "I like gnome" tells; "I would like gnome" asks.
    Found? Wanted(Sighting sighting) =>
        sighting.Words.Any(word => word is "like" or "love" or "prefer") && !sighting.Words.Any(word => word is "would" or "to") ? null : On(sighting);

    Found? Off(Sighting sighting) => Change(sighting, enable: false, Found.Sure);

    Found? Change(Sighting sighting, bool enable, double sure)
    {
        var steps = ImmutableArray.CreateBuilder<Intent>();
        var what = PackagePhrase.WithoutPlace(sighting["what"]);
        // "Obs with the virtual camera" is one feature, though "with" parts two elsewhere.
        foreach (var item in _entities.Features.Read(what) is not null ? [[.. what]] : PackagePhrase.Items(what))
        {
            if ((_entities.Features.Read(item) ?? _entities.Features.Service(item)) is not { } feature)
                return null;
            steps.Add(Intent(feature, enable));
        }

        // "install docker" is the program, "enable docker" the service.
        if (steps.Count == 0 || (sighting.First is "install" or "add" or "get" or "remove" or "uninstall" or "i" or "we" or "put" or "drop" or "have" or "give" or "run" or "deploy" or "let" && IsProgram(sighting)))
            return null;
        // "Ssh enabled but password login disabled": what is said against it goes on behind it.
        return sighting.Words.Any(word => word is "but" or "but-not" or "except" or "unless" or "without") && !what.Any(token => token.Word is "but" or "but-not" or "except" or "unless" or "without") && !(sighting.Words.Contains("without") && sighting.Words.Any(word => word is "sudo" or "root" or "rebooting" or "reboot"))
            ? new Found(steps.ToImmutable(), sure, Reading.Ask, "It says something against it that I did not understand.") : new Found(steps.ToImmutable(), sure);
    }

    bool IsProgram(Sighting sighting) => sighting.First is not "let"
        && !sighting.Words.Any(word => word is "enabled" or "running" or "working" or "disabled" or "off" or "on" or "service" or "server" or "support" or "daemon" or "activated" or "desktop" or "up" or "going" or "operation" or "online")
        && _entities.Packages.Read(sighting["what"]).AllKnown;

    static Intent Intent((string Feature, ImmutableSortedDictionary<string, string> Options, int? Port) feature, bool enable) =>
        enable ? new EnableFeature(feature.Feature, feature.Options, feature.Port) : new DisableFeature(feature.Feature, feature.Options, feature.Port);

    // "I don't want bluetooth": told, not ordered.
    // "Keep the firewall enabled": it may be so already.
    Found? Left(Sighting sighting) => Change(sighting, enable: true, 0.7) is { } found ? found with { AtMost = Reading.Ask, Because = "It may mean to turn it on, or to leave it as it is." } : null;

    Found? Refused(Sighting sighting) => Change(sighting, enable: false, 0.7) is { } found ? found with { AtMost = Reading.Ask, Because = "It may mean to turn it off, or to leave it as it is." } : null;

    // "I do not need bluetooth turned on" may as well say to leave it as it is.
    Found? Needless(Sighting sighting) => sighting.Words.Contains("need") && sighting.Behind("what") is "enabled" && !sighting.Words.Any(word => word is "anymore" or "any" or "longer") ? Refused(sighting) : Off(sighting);

    // "Set vim as my default editor": those a module makes the default one have it as a feature.
    Found? Editor(Sighting sighting) => sighting["what"] is [_] what && _entities.Packages.Known(what) is { } program && _entities.Features.Resolve($"{program}-editor") is { } editor
        ? new Found(new EnableFeature(editor, _entities.Features.OptionsOf(editor)), 0.93) : null;

    static Found? Port(Sighting sighting) => Ports(sighting, enable: true);

    static Found? ClosePort(Sighting sighting) => Ports(sighting, enable: false);

    // "open ports 80 and 443": each its own step.
    static Found? Ports(Sighting sighting, bool enable)
    {
        // "Open 9000 for the metrics": what stands behind the number is what it is for.
        var what = sighting["what"].ToList();
        if (what.FindIndex(token => token.Word is "for" or "so" or "because" or "since") is > 0 and var purpose && what.Take(purpose).Any(IsPort))
            what = what[..purpose];
        // "Open port 443 but not 80"
        if (what.FindIndex(token => token.Word is "but" or "but-not" or "not" or "except" or "besides") is > 0 and var except)
            what = what[..except];
        // So does where: "open 9000 in the firewall".
        if (what is [.., { Word: "firewall" }] && what.FindIndex(token => token.Word is "in" or "on" or "at" or "through" or "of") is > 0 and var place && what.Take(place).All(IsPort))
            what = what[..place];
        if (!what.Any(token => token.Word is "port" or "ports") && !(sighting.First is "open" or "close" or "expose" or "unblock" or "let" or "firewall" or "poke" or "punch" or "make" or "drill" or "cut" or "create" or "add" && what.Count > 0 && what.All(IsPort)))
            return null;
        var steps = ImmutableArray.CreateBuilder<Intent>();
        var udp = what.Any(token => token.Word is "udp");
        foreach (var token in what)
        {
            var number = token.Number ?? (token.Word.Split('/') is [var figures, "tcp" or "udp"] && int.TryParse(figures, out var port) ? port : null);
            if (number is null)
                continue;
            if (number is not (>= 1 and <= 65535))
                return new Found(Intent(("firewall-port", ImmutableSortedDictionary<string, string>.Empty, null), enable), 0.9, Reading.Decline, $"There is no port {number}: ports are 1 to 65535.");
            var list = udp || token.Word.EndsWith("/udp", StringComparison.Ordinal) ? "networking.firewall.allowedUDPPorts" : "networking.firewall.allowedTCPPorts";
            steps.Add(Intent(("firewall-port", ImmutableSortedDictionary<string, string>.Empty.Add(list, $"[ {number} ]"), number), enable));
        }

        return steps.Count == 0 ? null : new Found(steps.ToImmutable());
    }

    static Found? Shut(Sighting sighting) => Ports(sighting["ports"], enable: false, udp: sighting.Words.Contains("udp"));

    // "Ports 80 and 443 should be open"
    static Found? Ports(IReadOnlyList<Token> ports, bool enable, bool udp) => ports.Any(token => token.Number is not null) && ports.All(token => token.Number is >= 1 and <= 65535 || token.IsComma || token.Word is "and" or "tcp" or "udp" or "/")
        ? new Found([.. ports.Where(token => token.Number is not null).Select(token => Intent(("firewall-port", ImmutableSortedDictionary<string, string>.Empty.Add(udp ? "networking.firewall.allowedUDPPorts" : "networking.firewall.allowedTCPPorts", $"[ {token.Number} ]"), token.Number), enable))])
        : null;

    // "Open 8080", "close 8443/tcp": a number alone is a port where ports are opened and closed.
    static bool IsPort(Token token) => token.Number is >= 20 and <= 65535 || token.IsComma || token.Word is "and" or "tcp" or "udp"
        || token.Word.Split('/') is [var figures, "tcp" or "udp"] && figures.Length > 0 && figures.All(char.IsAsciiDigit);

    Found? Automatic(Sighting sighting)
    {
        // "Clear out every generation but this one" is done once.
        var words = sighting.Words.ToList();
        if (words.IndexOf("every") is >= 0 and var every && !words.Exists(word => word is "automatically" or "regularly" or "periodically" or "itself" or "themselves") && (every + 1 == words.Count || !Periods.IsOne(words[every + 1])))
            return null;
        var feature = sighting.Words.Any(word => word is "update" or "upgrade" or "updates" or "upgrades" or "patches") ? "auto-upgrade" : sighting.Words.Any(word => word is "optimise" or "optimize" or "deduplicate" or "optimised" or "optimized" or "deduplicated") ? "auto-optimise" : "auto-gc";
        return new Found(new EnableFeature(feature, _entities.Features.OptionsOf(feature)), 0.9);
    }

    Found? NoUpgrades(Sighting sighting) => new(new DisableFeature("auto-upgrade", _entities.Features.OptionsOf("auto-upgrade")), 0.9);

    Found? Unknown(Sighting sighting) => Unresolved(sighting, enable: true);

    Found? UnknownOff(Sighting sighting) => Unresolved(sighting, enable: false);

    // "enable netdata": the switch of its module; "enable firefox": where there is none, the person is asked.
    Found? Unresolved(Sighting sighting, bool enable)
    {
        var what = sighting["what"];
        if (_entities.Features.Read(what) is not null || OptionNames.In(what) is not null || what.Count > 3 || what.All(token => token.Word is "it" or "that" or "this" or "them" or "those"))
            return null;
        var read = _entities.Packages.Read(what);
        var name = read.AllKnown ? read.Names[0] : string.Join('-', what.Where(token => !token.IsComma).Select(token => token.Word).SkipWhile(word => word is "the" or "my" or "a"));
        // "Start collectd": what runs in the background is started by its switch.
        var isService = _entities.Features.IsService(name);
        if (name.Length == 0 || !isService && sighting.First is "start" or "use" or "stop" or "allow" or "setup" or "configure" or "run" or "launch" or "host" && !read.AllKnown)
            return null;
        var options = ImmutableSortedDictionary<string, string>.Empty;
        // "I want to use visual studio code" is content with the program.
        if ((isService || sighting.Words.Any(word => word is "enable" or "enabled" or "activate" or "activated" or "disable" or "disabled" or "deactivate" or "on" or "off" or "service" or "daemon" or "module"))
            && _entities.Features.SwitchOf(name) is { } module)
        {
            return new Found(Intent((name, options.Add(module, "true"), null), enable), 0.9);
        }

        return new Found(Intent((name, options, null), enable), 0.55, Reading.Ask, $"I know no feature called \"{name}\".", read.AllKnown && enable ? [$"install {name}", $"search options {name}"] : [$"search options {name}"]);
    }
}
