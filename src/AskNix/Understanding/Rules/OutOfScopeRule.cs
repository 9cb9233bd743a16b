using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Rules;

/// <summary>out-of-scope: harm, and wishes another program or person is for.</summary>
sealed class OutOfScopeRule : Rule
{
    // What no plan of this program may touch.
    static readonly WordSet Personal = WordTable.Set(
        "file files folder folders directory directories document documents photos pictures partition partitions home root drive disk data database databases mbr windows account accounts user users email emails history cookies evidence commit commits branch branches repo repository stash message messages tab tabs bookmark bookmarks homework kernel bootloader boot c: stuff");

    static readonly Found Harmful = new(new OutOfScope(), 0.95, Reading.Decline, "That could destroy or harm something; I do not do it.") { Harmful = true };
    // Whatever else such a sentence names.
    static readonly Found Foul = Harmful with { Confidence = RuleBook.Undisputed };
    static readonly Found Foreign = new(new OutOfScope(), 0.9, Reading.Decline, "That is not about the software or configuration of this machine.");

    readonly EntityReader _entities;

    public OutOfScopeRule(EntityReader entities)
    {
        _entities = entities;
        On("delete|erase|wipe|destroy|remove|nuke|shred|kill|rm|trash|purge|format|empty|overwrite|clear|corrupt|encrypt|clean|dump @det|all|of|every|each|entire|whole|out|my|everything|the|his|her* $what", sighting => IsPersonal(sighting) ? Harmful : null);
        On("delete|erase|wipe|destroy|remove|nuke|shred|rm|trash|purge|empty|clear|rename|move @det|all|of|every|everything|in|inside|from|under|whole|entire|contents|content* /nix|/nix/store|/nix/var|/etc|/boot|/usr|/var|/bin|/home|/ $rest?", (sighting, mood) => mood is Mood.HowTo or Mood.Doubt || sighting.Words.Any(word => word is "generation" or "generations" or "old" or "unused" or "garbage" or "unneeded" or "unreferenced" or "dead") ? null : Harmful);
        On("format|reformat|repartition|partition|wipe|shred|overwrite|zero|unmount|encrypt $what", sighting => sighting.First is "wipe" && (sighting["what"].SkipWhile(token => token.Word is "the" or "all" or "any" or "old").FirstOrDefault()?.Word is "garbage" or "junk" or "rubbish" or "trash" or "leftovers" or "unused" || sighting["what"] is [var name, { Word: "off" or "from" or "out" }, ..] && !Personal.Contains(name.Word)) ? null : Harmful);
        On("rm|dd|mkfs|shred|fdisk|parted|chmod|chown|kill|pkill|:(){|mkfs.ext4|wipefs|curl|wget|ssh|scp|mv|cp|eval|exec $what?", (sighting, mood) => mood is not (Mood.Question or Mood.HowTo) && IsCommandLine(sighting) && !(sighting.First is "kill" && IsProgram(sighting["what"])) ? Harmful : null);
        On("delete|remove|erase|wipe|destroy|nuke|break|kill|brick|crash everything|all|system|nixos|linux|it|my|the|this|computer|machine|os|world|windows|operating|entire|whole+ ...", sighting => WipesAll(sighting) ? Harmful : null);
        On("remove|uninstall|delete|purge|erase|get-rid|replace|wipe @det? nix|nixos|linux|windows|system32|kernel|bootloader|systemd|glibc ...", (sighting, mood) => mood is Mood.HowTo or Mood.Doubt || sighting.Words.Any(word => word is "trash" or "garbage" or "rubbish" or "junk" or "waste" or "channel" or "branch") ? null : Harmful);
        On("hack|crack|ddos|exploit|attack|bruteforce|brute|spy|steal|phish|dox|infect|track|stalk|sniff|breach|jailbreak|pirate|destroy|bypass|kill|bomb $what", sighting => sighting.First is "kill" && (IsProgram(sighting["what"]) || sighting.Words.Any(word => word is "from" or "off" or "support" or "service" or "daemon" or "server" or "feature" or "module")) || sighting.First is "track" && sighting.Words.Any(word => word is "unstable" or "stable" or "channel" or "branch" or "release" or "nixpkgs" || word.StartsWith("nixos", StringComparison.Ordinal) || word.StartsWith("nixpkgs", StringComparison.Ordinal)) ? null : Harmful);
        On("install|download|get|setup @det? windows|macos|mac|ios|malware|virus|viruses|ransomware|spyware|trojan|keylogger|ubuntu|debian|fedora 7|10|11|12? ...", (_, mood) => mood is Mood.HowTo ? null : Foreign);
        On("break|hack into $what", (_, _) => Harmful);
        On("... aimbot|wallhack|wallhacks|keygen|warez|hackz|triggerbot|cheatengine ...", (_, _) => Foul);
        On("... with|using|via|by|through @det? crack|cracked|keygen|pirated|warez|stolen ...", (_, _) => Foul);
        On("... pirated|cracked version|copy|copies|game|games|license|licence|key|keys|software|movies|music|films ...", (_, _) => Foul);
        On("... dose|dosage|ibuprofen|aspirin|paracetamol|antibiotic|antibiotics|pill|pills|symptom|symptoms|fever|rash|pregnant|pregnancy|migraine ...", sighting => IsElsewhere(sighting) ? Foreign : null);
        On("reboot|shutdown|poweroff|halt|hibernate|suspend|sleep|restart|shut|power|logout|lock ...", (_, mood) => mood is Mood.Doubt or Mood.HowTo ? null : Foreign);
        On("restart|reboot|start|stop|kill|reload @det? $what", sighting => sighting.First is "restart" or "reboot" || sighting["what"].Any(token => token.Word is "computer" or "machine" or "laptop" or "pc" or "process" or "session" or "it") && !sighting["what"].Any(token => token.Word is "daemon" or "service" or "upgrading" or "updating") ? Foreign : null);
        On("... weather|forecast|joke|jokes|poem|poems|recipe|recipes|lottery|horoscope|football|soccer|basketball|baseball|movie|movies|song|songs|lyrics|restaurant|restaurants|pizza|flight|flights|hotel|hotels|taxi|uber|homework|essay|stock|stocks|bitcoin|crypto|president|birthday|love|girlfriend|boyfriend|married|dinner|lunch|breakfast|cake|coffee|beer|cat|cats|dog|dogs|novel|story|haiku|limerick|politics|election|religion|god|meaning|life|capital|population|mountain|planet|moon|mars|sun|temperature|rain|snow|money|loan|mortgage|tax|taxes|doctor|medicine|headache|diet|exercise|math|equation|integral|derivative|sqrt|calculate|trivia|riddle|alarm|calendar|appointment|groceries|shopping|amazon|netflix|translate|instagram|facebook|youtube|tiktok|twitter ...", sighting => IsElsewhere(sighting) ? Foreign : null);
        On("tell|sing|read|write|recite|compose|give @me? @det? joke|story|poem|song|essay|letter|email|haiku|novel|riddle|fact|quote|report|paper|function|code|regex|sql|lullaby|limerick|recipe|something ...", sighting => sighting.Words.Any(word => word is "called" or "named" or "to" or "for" or "like") ? null : Foreign);
        On("write|fix|debug|refactor|review|explain|compile @me? @det|some|python|rust|javascript|java|c|bash|sql|html|shell|css|php|kotlin|haskell* code|script|function|program|regex|query|class|bug|algorithm|unit|homework ...", (_, _) => Foreign);
        On("play|book|order|buy|sell|call|phone|text|email|send|translate|sing|cook|bake|dance|marry|schedule|remind|wake|calculate|solve|draw|paint|invest|pay|drive|feed|walk|bet|vote|pray $what", (sighting, _) => sighting.First is "remind" && sighting.Words.Any(word => word is "what" or "which" or "where" or "how" or "why" or "who") ? null : Foreign);
        On("undo|revert|rollback|reset|create|merge|rebase|push|pull|amend|squash|delete|fix|clone|commit|checkout|stash @det|last|a|my|latest|previous|the|this|to* git|commit|commits|branch|merge|rebase|push|pull|stash|svn|github|gitlab ...", (_, _) => Foreign);
        On("git commit|push|pull|rebase|merge|reset|revert|stash|checkout|branch|clone|log|diff|add|status ...", (_, _) => Foreign);
        On("what|who|where|when is|was|are|were|won|invented|wrote|discovered|founded|directed @det? time|date|day|today|president|queen|king|pope|winner|capital|population|score|news|meaning of? ...", sighting => IsElsewhere(sighting) ? Foreign : null);
        On("what time|day|date|year is ...", (_, _) => Foreign);
        On("close|quit|leave|open|kill $what", (sighting, mood) => sighting["what"].Count <= 3 && !(mood is Mood.HowTo && sighting["what"].Any(token => token.Word is "file" or "files" || token.Text[0] is '.')) && !sighting.Words.Any(word => word is "port" or "ports" or "firewall" or "ssh" or "http" or "https" or "shell" or "nix-shell") ? Foreign with { Confidence = 0.5, AtMost = Reading.Ask } : null);
        On("create|make|setup|set|reset|renew|schedule|add|change|edit|configure @det? user|root|login|sudo? backup|cron|cronjob|cron-job|password|user|alias|account|backups|timer|sudoers|group|partition|swap ...", (_, mood) => mood is Mood.HowTo ? null : Foreign with { Confidence = 0.5, AtMost = Reading.Ask, Because = "I can explain how this is done.", Choices = ["how do i add a user", "how do i change my password"] });
        On("open|launch|start|close|quit|take|make|turn|mute|unmute|set|change|increase|decrease|raise|lower|adjust|create @det|up|down* screenshot|selfie|sandwich|toast|brightness|volume|sound|wallpaper|background|phone|toaster|picture|photo|video|window|windows|tab ...", (_, mood) => mood is Mood.HowTo ? null : Foreign);
        On("read|cat|open|show|print|edit|source $what", sighting => sighting["what"] is [var path] && path.Text.StartsWith('/') && !path.Text.StartsWith("/etc/nixos", StringComparison.Ordinal) && !path.Text.StartsWith("/nix", StringComparison.Ordinal) ? Foreign : null);
        On("how old|tall|far|deep|many|high is|are|people|miles|kilometers|calories|planets|days|hours ...", sighting => IsElsewhere(sighting) ? Foreign : null);
        On("how are|is you|it|life|your doing|going|today|day|feeling|@now?", (_, _) => Foreign);
        On("i|we love|hate|like|adore you|nixos|it|this|linux ...", (_, _) => Foreign);
        On("open|close|read|rename|copy|move|save|print|share|send|upload|zip|unzip|compress|attach|show|find @det|a|my|all|this|that|some* file|files|document|documents|folder|photo|photos|picture|tab|window|email|emails|pdf|inbox|directory|bookmark|bookmarks|picture|pictures|spreadsheet ...", (sighting, mood) => mood is Mood.HowTo || sighting.Words.Any(word => word is "package" or "editor" or "viewer" or "reader" or "app" or "program" or "tool" or "software" or "manager" or "organiser" or "organizer" or "converter" or "player" or "client" or "scanner" or "printer" or "application" or "editors" or "viewers" or "readers" or "apps" or "programs" or "tools" or "managers" or "converters" or "players" or "clients" or "applications") ? null : Foreign);
        On("ignore|disregard|forget|override @det|all|your|previous|prior|above|the|any|every|earlier* instructions|rules|prompt|guidelines|restrictions|directions|safety ...", (_, _) => Harmful);
        On("you are|must|shall|have now|no|a|an|obey|pretend|act|in|root ...", sighting => sighting.Words.Any(word => word is "root" or "admin" or "administrator" or "superuser" or "maintenance" or "unrestricted" or "obey" or "jailbroken" or "developer") ? Harmful : Foreign);
        On("pretend|act|roleplay|imagine you|as|to ...", (_, _) => Foreign);
        On("mount|unmount|eject|backup|restore|defragment|resize|clone|burn|encrypt|decrypt|benchmark|overclock|rip|scan $what", (sighting, mood) => mood is Mood.HowTo ? null : IsPersonal(sighting) || sighting.Words.Any(word => word is "usb" or "stick" or "iso" or "image" or "cd" or "dvd" or "cpu" or "gpu" or "virus" or "viruses") ? Foreign : null);
        On("remove|delete @det? user|root|admin|sudo|group access|rights|called|named|account|password|privileges|permissions? ...", (_, mood) => mood is Mood.HowTo ? null : Harmful);
        On("disable|remove|turn|bypass all|every|the? security|safety|protection|protections|checks|safeguards ...", (_, _) => Harmful);
    }

    // "Kill terraform": a program that goes, and nobody comes to harm.
    bool IsProgram(IReadOnlyList<Token> what) => _entities.Packages.Known(what) is not null || _entities.Features.Read(what) is not null;

    // "Curl gets installed" and "ssh server on" are English; "curl http://..." is a command.
    static bool IsCommandLine(Sighting sighting) => !sighting["what"].Any(token => token.IsComma) &&
        sighting.Words.Skip(1).Any(word => word is not ("please" or "too")) && sighting.Words.Skip(1).All(word => !Verbs.Finite.Contains(word) && word is not ("into" or "only" or "with" or "without" or "keys" or "server" or "access" or "service" or "on" or "off" or "this" or "my" or "the" or "from" or "daemon" or "be"));

    // What is said behind "from" or "on" is where, not what.
    static bool IsPersonal(Sighting sighting) => sighting["what"].TakeWhile((token, at) => at == 0 || token.Word is not ("from" or "on" or "in" or "for" or "off" or "that" or "which" or "without")).Any(token => Personal.Contains(token.Word) || token.Text.StartsWith('/') || token.Text.StartsWith('~') || token.Text.StartsWith("./", StringComparison.Ordinal))
        && !sighting.Words.Any(word => word is "generation" or "generations" or "gens" or "old" or "unused" or "package" or "packages" or "garbage" or "space" or "disk-space" or "cache" or "menu" or "store" or "/nix/store" or "entries" or "manager" or "orphaned" or "config" or "unneeded" or "orphan" or "port" or "ports" or "leftover" or "needed" or "up" or "nothing" or "nobody" or "needs");

    // "Remove it from all our machines": what "it" is was said before.
    static bool WipesAll(Sighting sighting) => sighting.Words.ToList() is not [_, "all", "of", "them" or "those" or "these", ..] and not [_, "it" or "that" or "this" or "them", "from" or "off" or "again", ..] && !sighting.Words.Any(word => word is "old" or "unused" or "generation" or "generations" or "package" or "packages" or "garbage" or "but-not" or "but" or "except" or "not" or "unneeded" or "needed" or "i" or "cleanup" or "we" or "nobody" or "nothing" or "store")
        && sighting.Words.Any(word => word is "everything" or "system" or "nixos" or "linux" or "computer" or "machine" or "os" or "world" or "windows" or "all");

    static bool IsElsewhere(Sighting sighting) => !sighting.Words.Any(word => word is "install" or "nix" or "nixos" or "package" or "packages" or "install" or "app" or "program" or "client" or "player" or "remove" or "uninstall" or "search" or "update" or "timezone" or "enable" or "disable" or "editor" or "generation" or "system" or "version" or "downloader" or "add" or "try" or "software" or "tool" or "option" or "set" or "flake" or "configuration" or "find" or "need" or "generations" or "apps" or "programs" or "kernel");
}
