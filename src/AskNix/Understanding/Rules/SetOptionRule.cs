using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Rules;

/// <summary>set-option: by its name, or by the everyday name of the best known ones.</summary>
sealed class SetOptionRule : Rule
{
    const int MostWords = 2;

    public SetOptionRule()
    {
        On("set|change|make|put|switch|configure|adjust|modify|assign|update|define|turn|edit @me? @det? nixos|nix? option|value|setting? of? $option to|=|as|into|with|equal|equals|be to? be? value? $value", Set);
        On("$option =|:=|to|->|: $value", sighting => sighting["option"] is [var option] && (OptionNames.IsName(option) || sighting.Words.Any(word => word is "=" or ":=" or "->" or ":")) ? Set(sighting) : null);
        On("$option #value please?", sighting => sighting["option"] is [var option] && OptionNames.IsName(option) || Option(sighting["option"]) is { } known && KnownOptions.IsNumber(known) ? Set(sighting) : null);
        On("$option true|false please?", sighting => sighting["option"] is [var option] && OptionNames.IsName(option) ? Value(option.Text, sighting.Words.Contains("true") ? "true" : "false") : null);
        On("@det? name|hostname of|for @det? @machine is|=|to|will|shall|should be? $value", sighting => Named("networking.hostName", sighting));
        On("@det? hostname|name of|for? @det? @machine? $value please?", sighting => sighting.First is "hostname" || sighting.Words.Any(word => word is "of" or "for") ? OneName(sighting) : null);
        On("@det? hostname to? be $value", OneName);
        On("keep|show|list|have|leave|hold|limit|allow only|just|at|most|up|to|no|more|than|maximum|max* #value old|past|older|boot? entries|generations|systems|items|lines in|on|to|at|of @det? systemd|systemd-boot|boot|bootloader|grub boot|loader|menu* ...", sighting => sighting.Words.Any(word => word is "boot" or "systemd-boot" or "bootloader" or "grub") && sighting.Number("value") is { } entries
            ? Value(sighting.Words.Contains("grub") ? "boot.loader.grub.configurationLimit" : "boot.loader.systemd-boot.configurationLimit", entries.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null);
        On("give @det? $option #value second|seconds|entries|jobs|cores|percent? ...", sighting => Option(sighting["option"]) is { } known && KnownOptions.IsNumber(known) && sighting.Number("value") is { } number ? Value(sighting.Words.Any(word => word is "second" or "seconds") ? "boot.loader.timeout" : known, number.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null);
        On("set|put|turn @det? $option on|at $value", Set);
        On("limit|restrict|cap|reduce @det? $option to $value", Set);
        On("let @det? $option be $value", Set);
        On("enable|activate|turn @det? option? on? $option on?", sighting => Switch(sighting, "true"));
        On("set|change|make|define|assign $option $value", Direct);
        On("enable|activate|turn|allow option? $option on?", sighting => Switch(sighting, "true"));
        On("flip|toggle|put|switch|turn @det? option? $option to|on true|false ...", Truth);
        On("i|we would? @please* @want @det? option|setting? $option on|to|at|as true|false ...", Truth);
        On("assign|give|write|put $value to|as|into|for @det? option|setting? $option", sighting => sighting["option"] is [var option] && OptionNames.IsName(option) ? Set(sighting) : null);
        On("write|put|add|insert $option = $value", sighting => sighting["option"] is [var option] && OptionNames.IsName(option) ? Set(sighting) : null);
        On("flip|toggle|set|put|switch|turn @det? option? $option on|off|true|false please?", sighting => Switch(sighting, sighting.Words.Any(word => word is "on" or "true") ? "true" : "false"));
        On("let|have|make nix|it? build|compile|run|do #value things|packages|jobs|builds|derivations|at|in|together|once|parallel|time|the|same+ please?", sighting => sighting.Words.Any(word => word is "once" or "parallel" or "time" or "together") && sighting.Number("value") is { } jobs ? Value("nix.settings.max-jobs", jobs.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null);
        On("build|compile #value things|packages|jobs|builds|derivations at once|time|the|same+", sighting => sighting.Number("value") is { } jobs ? Value("nix.settings.max-jobs", jobs.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null);
        On("use|give|allow|let|take|spend nix|it|builds|me? use? #value cores|cpus|threads for|when|while|to|per|in builds|building|build|compiling|compilation|nix|each|every+", sighting => sighting.Number("value") is { } cores ? Value("nix.settings.cores", cores.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null);
        On("#value second|seconds|secs in|on|at|for|of @det? boot|bootloader|grub menu|loader|prompt? please?", sighting => sighting.Number("value") is { } seconds ? Value("boot.loader.timeout", seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null);
        On("show|display|keep|wait|hold @det? boot|bootloader|grub loader|menu|prompt? for|up|open|visible* #value second|seconds ...", sighting => sighting.Number("value") is { } seconds ? Value("boot.loader.timeout", seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null);
        On("let|make|have|move|put|run|set|change|get|switch|bind ssh|sshd|openssh|ssh-server daemon|server|service? to? listen|listening|run|running|answer|be|work|reachable? on|to|at|use|over|via+ port? #value ...", sighting => SshPort(sighting));
        On("set|change|move|make|put @det? ssh|sshd|openssh daemon|server|service? port to|be|on|as|=? port? #value ...", sighting => SshPort(sighting));
        On("ssh|sshd|openssh daemon|server? should|must|shall|to? listen|run|be|answer|work? on|over|with|at|via @det? port? #value please?", sighting => SshPort(sighting));
        // "SSH daemon to be moved to port 2222"
        On("@det? ssh|sshd|openssh daemon|server|service? should|must|shall|is|has|needs|to+ be moved|set|changed|switched to|on|onto @det? port? #value ...", sighting => SshPort(sighting));
        On("ssh|sshd|openssh daemon|server? should|must|shall|to? listen|run|be|answer|work? on|over|with|at|via @det? port? #value instead-of|not|rather|and ...", sighting => SshPort(sighting));
        On("disable|deactivate|forbid|deny|disallow|prohibit|block|no|stop @det? root logins|login|access over|older-than|via|through|with|by|for|in|to|on ssh|sshd please?", _ => Value("services.openssh.settings.PermitRootLogin", "\"no\""));
        On("allow|permit|accept|enable broken packages|package|software please?", _ => Value("nixpkgs.config.allowBroken", "true"));
        On("dns|nameserver|nameservers server|servers? $value", sighting => sighting["value"].All(token => token.IsComma || token.Word is "and" || System.Net.IPAddress.TryParse(token.Text, out _)) ? Value("networking.nameservers", sighting.Text("value")) : null);
        On("disable|deactivate|turn|forbid @det? option? $option off?", sighting => Switch(sighting, "false"));
        On("i|we would? @want @det? option? $option on|off|enabled|disabled", sighting => Switch(sighting, sighting.Words.Any(word => word is "on" or "enabled") ? "true" : "false"));
        On("set|turn|switch option? $option on|off", sighting => Switch(sighting, sighting.Words.Contains("on") ? "true" : "false"));
        On("set|change|adjust|modify|configure|choose|pick|update|fix|edit @det? $option", NoValue);
        On("i|we would? @please* @want another|different|new|other|the|a+ $option please?", sighting => sighting.Words.Any(word => word is "another" or "different" or "new" or "other") ? NoValue(sighting) : null);
        On("@det? boot|bootloader|grub menu|loader|prompt? should|must|shall|may|can|has|ought to? wait|show|stay|linger|stop|pause for? only|just? #value second|seconds|secs only|just|please?", sighting => sighting.Number("value") is { } seconds ? Value("boot.loader.timeout", seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null);
        On("my|the|this|our keyboard|layout is @det? $value one|keyboard|layout|model?", sighting => sighting["value"] is [{ Text: var language }] && Locales.Layout(language) is { Length: <= 3 } layout && !string.Equals(layout, language, StringComparison.OrdinalIgnoreCase) && Value("services.xserver.xkb.layout", language) is { } told ? told with { AtMost = Reading.Ask, Because = "It tells of a keyboard, not of a wish." } : null);
        On("set|fix|correct|adjust|change|update @det? clock", _ => OptionReplies.Valueless("time.timeZone", 0.7));
        On("@det? $value keyboard|layout layout?|language? please?", sighting => sighting["value"] is [{ Text: var language }] && Locales.Layout(language) is { Length: <= 3 } layout && !string.Equals(layout, language, StringComparison.OrdinalIgnoreCase) ? Value("services.xserver.xkb.layout", language) : null);
        On("use $value as|for @det? $option", Set);
        On("make|set|switch|change @det? $option $value", sighting => Use(sighting));
        On("use $value $option", Use);
        On("make $value @det default? $option", Set);
        On("make @det? clock|time use|show|run|be on|in|at|to? $value", sighting => TimeZones.Find(sighting.Text("value")) is { } zone ? Value("time.timeZone", zone) : null);
        On("@det? $option should|must|needs|has|ought|shall|wants to? be|become|equal set? to? $value", Set);
        On("make|ensure|see|check sure|certain? that? @det? $option is|equals|becomes|gets|stays set? to? $value", sighting => sighting["option"] is [var option] && OptionNames.IsName(option) ? Set(sighting) : null);
        On("give|assign|hand @det? $option @det? value|values|list|setting? of? $value", sighting => sighting["option"] is [var option] && OptionNames.IsName(option) ? Set(sighting) : null);
        On("point|direct @det? $option at|to|towards $value", sighting => sighting["option"] is [var option] && OptionNames.IsName(option) ? Set(sighting) : null);
        On("$option is still|currently|now|at|on|set|to* ... i|we would? @want|prefer $value there|here|instead|please?", sighting => sighting["option"] is [var option] && OptionNames.IsName(option) ? Set(sighting) : null);
        On("i|we would? @want @det? $option to be set? to? $value", Set);
        On("i|we would? @want @det? $option set|changed to $value", Set);
        On("i|we would? @please* @want @det? $option pointing|pointed|point|at|equal|equalling|with|on to|at? @det? value? $value", sighting => sighting["option"] is [var option] && OptionNames.IsName(option) ? Set(sighting) : null);
        // "This rig should be named deathstar as its hostname"
        On("@det? @machine|host|this shall|should|must|will|ought|has to? be? called|named|renamed to? $value as|for @det? hostname|host? name?", sighting => Named("networking.hostName", sighting));
        On("@det? language|locale of|on @det? @machine should|must|shall|has|ought|needs to? be|become set? to? $value", sighting => Value("i18n.defaultLocale", sighting.Text("value")));
        On("rename|call|name @det? @machine|hostname|host|this|it to|as? $value on|in|within|throughout @det network|lan|wifi|house|home|office|subnet", sighting => Named("networking.hostName", sighting));
        On("rename|call|name @det? @machine|hostname|host|this|it to|as? $value", sighting => Named("networking.hostName", sighting));
        On("@det? @machine|hostname|host|this shall|should|must|will|is|ought|has to? be? called|named|renamed to? $value on|in|within|throughout @det network|lan|wifi|house|home|office|subnet", sighting => Named("networking.hostName", sighting));
        On("@det? @machine|hostname|host|this shall|should|must|will|is|ought|has to? be? called|named|renamed to? $value", sighting => Named("networking.hostName", sighting));
        // "Keyboard layout: us", "default shell fish"
        On("@det? default|login|system|keyboard|console|display|user* timezone|tz|hostname|locale|layout|keyboard|keymap|shell|language $value layout?", Bare);
        On("$value timezone|time please?", sighting => TimeZones.Find(sighting.Text("value")) is { } zone && sighting["value"].Count <= 2 ? Value("time.timeZone", zone) : null);
        On("use|set|to utc|gmt|eastern|pacific|central|mountain as|time|timezone|for|here|on|the|clock|system|please*", sighting => Value("time.timeZone", sighting.Words.First(word => word is "utc" or "gmt" or "eastern" or "pacific" or "central" or "mountain")));
        On("use @det? default|login|system|keyboard|console|display|user* timezone|hostname|locale|layout|keymap $value", Bare);
        On("set|change|put|switch|adjust it|that|this|them to $value", Zone);
        On("i|we have? live|am|are|moved|relocated|reside now|currently|located|based? in|to $value", Place);
        On("change|set to? $value timezone|hostname|layout|keyboard|locale|language layout?", Reverse);
        On("add|create|make|setup|set|register|i|we @want? @det? new|normal|regular|second|another|additional|local|extra* user|account|login|user-account account? named|called|for? $value please|now?", User);
        On("new user|account|login account? named|called|for? $value", User);
        // A cache needs the key it signs with as well: that is asked for.
        On("use|add|enable|trust|configure|setup|set|install|activate|include @det? $name cachix|binary|nix? cache|substituter|cachix", sighting => Cache(sighting["name"]));
        On("use|add|enable|trust|configure|setup|set|install|activate|include @det? cachix|binary|nix? cache|substituter called|named|for|of|from|at? $name", sighting => Cache(sighting["name"]));
        On("use|add|trust|set|configure $name as|to @det? another|extra|additional|binary|nix? cache|substituter|substituters|caches", sighting => Cache(sighting["name"]));
        On("add $value to option? $option", Append);
        On("append $value to option? $option", Append);
    }

    // What a value that is complete is followed by: "to false as per policy", "be Asia/Tokyo as long as I am here".
    static readonly WordSet Trailing = WordTable.Set("as because so while until till for since on in if when whenever per everywhere please here again instead-of from and but then now by at time");

    static bool IsWhole(Token value) => value.Quoted || value.Word is "true" or "false" or "null" || value.Text.Contains('/', StringComparison.Ordinal) && TimeZones.Find(value.Text) is not null;

    static readonly Pattern InConfig = Pattern.Parse("in|into|to|inside|within|of @det? nixos|nix|system? @config|file please?");

    // "Flip the option to true": it is named in full.
    static Found? Truth(Sighting sighting) => sighting["option"] is [var option] && OptionNames.IsName(option) ? Value(option.Text, sighting.Words.Contains("true") ? "true" : "false") : null;

    static Found? Set(Sighting sighting) => Value(Option(sighting["option"]), Said(sighting["value"]));

    // "Put console.keyMap = "sg" into my config", "change the hostname in nixos to "otter"": where is no part of the value.
    static string Said(IReadOnlyList<Token> value) => RemarkIn(value) is { } remark ? Said([.. value.Take(remark)]) : value is [.., { Word: "to" or "as" or "=", Quoted: false }, { Quoted: true } quoted] ? EntityReader.Text([quoted])
        : value is [var only, { Quoted: false } behind, ..] && IsWhole(only) && Trailing.Contains(behind.Word) ? EntityReader.Text([only])
        : EntityReader.Text(Enumerable.Range(1, Math.Max(0, value.Count - 1)).FirstOrDefault(at => InConfig.Match([.. value.Skip(at)]) is not null) is > 0 and var place ? value.Take(place) : value);

    // "9.9.9.9 only, see CHG0420": what is said of the value, and not in it.
    static int? RemarkIn(IReadOnlyList<Token> value)
    {
        var at = Enumerable.Range(1, Math.Max(0, value.Count - 1)).FirstOrDefault(at => value[at] is { Quoted: false, Word: "only" or "per" } && at + 1 == value.Count || value[at].IsComma && at + 1 < value.Count && value[at + 1] is { Quoted: false, Word: "see" or "per" or "because" or "since" or "so" or "ref" or "cf" or "says" or "ticket" });
        return at > 0 ? at : null;
    }

    static Found? Direct(Sighting sighting) =>
        sighting["value"] is [{ Word: not "of" and not "for" and not "in" and not "to" and not "=" }, ..] and { Count: <= 4 } value && Option(sighting["option"]) is { } option
        // "Change the keyboard layout": the second word belongs to the name.
        && Option([.. sighting["option"], .. value]) is null && !sighting.Words.Any(word => word is "to" or "=") ? Value(option, sighting.Text("value")) : null;

    static Found? Switch(Sighting sighting, string value) =>
        sighting["option"] is [var option] && OptionNames.IsName(option)
            ? Value(OptionNames.Switch(option.Text), value)
            : null;

    static Found? NoValue(Sighting sighting)
    {
        if (Option(sighting["option"]) is not { } option || option is "users.defaultUserShell" && !sighting.Words.Contains("shell"))
            return null;
        return OptionReplies.Refused(option) ?? OptionReplies.Valueless(option, 0.7);
    }

    static Found? Use(Sighting sighting) => sighting["option"] is var option && Option([.. option, .. sighting["value"]]) is null && KnownOptions.Find(EntityReader.Text(option)) is { } name
        && name is not "boot.kernelPackages" and not "users.defaultUserShell" ? Value(name, sighting.Text("value")) : null;

    static Found? Reverse(Sighting sighting) => KnownOptions.Find(string.Join(' ', sighting.Words.Where(word => word is "timezone" or "hostname" or "layout" or "keyboard" or "locale" or "language").Take(1))) is { } option
        && sighting["value"] is [var value, ..] && value.Word is not ("my" or "the" or "default" or "system" or "a" or "keyboard" or "console") ? Value(option, sighting.Text("value")) : null;

    // One word that is plainly a value, not what is said of the thing.
    static Found? Bare(Sighting sighting) => sighting["value"] is [var value] && sighting.Words.Where(word => word is not "layout" || word == sighting.First).ToList() is [.., var last, _] && KnownOptions.Find(last is "keyboard" ? "layout" : last) is { } option && option switch
    {
        "time.timeZone" => TimeZones.Find(value.Text) is not null,
        "i18n.defaultLocale" => value.Text.Contains('_', StringComparison.Ordinal) || !string.Equals(Locales.Find(value.Text), value.Text, StringComparison.Ordinal),
        "services.xserver.xkb.layout" or "console.keyMap" => value.Text.Length == 2 || !string.Equals(Locales.Layout(value.Text), value.Text, StringComparison.OrdinalIgnoreCase),
        "users.defaultUserShell" => value.Word is "fish" or "zsh" or "bash" or "nushell" or "elvish" or "xonsh",
        _ => false,
    } ? Value(option, value.Text) : null;

    static Found Named(string option, Sighting sighting) =>
        // "Rename this computer" tells no new name.
        sighting["value"] is [var value] && char.IsAsciiLetterOrDigit(value.Text[0]) && (value.Quoted || value.Word is not ("computer" or "machine" or "system" or "laptop" or "pc" or "device" or "host" or "hostname" or "network")) ? new SetOption(option, OptionValues.Quote(value.Text)) : new Found(new SetOption(option, null), 0.5, Reading.Ask, "The new name is missing.");

    // One word that can be a name, and says nothing else.
    static Found? OneName(Sighting sighting) => sighting["value"] is [{ IsSeparator: false } value] && !WordClasses.Contains(value.Word) && value.Word is not ("name" or "option" or "please" or "what" or "changed" or "wrong" or "not") && value.Text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-')
        ? Named("networking.hostName", sighting) : null;

    // "Add a user named maria": one who can log in, and who needs a password for that.
    static Found? User(Sighting sighting) => sighting["value"] is [{ IsSeparator: false } name] && !WordClasses.Contains(name.Word) && name.Text.Length > 1 && name.Text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
        && !(sighting.Words.Contains("for") && Possible.Contains(name.Word))
        ? new Found(new SetOption($"users.users.{name.Text.ToLowerInvariant()}.isNormalUser", "true"), 0.9, Reading.Ask, "A user who is to log in needs a password as well: passwd, as root, once he is there.", ["how do i add a user", "how do i change my password"])
        : null;

    // For whom, and no name.
    static readonly WordSet Possible = WordTable.Set("guests visitors kids children students testing work school everyone everybody me us him her them wife husband daughter son mother father grandma grandpa friends colleagues admins games gaming backups deployment");

    static Found? Place(Sighting sighting) => TimeZones.Find(sighting.Text("value")) is { } zone
        ? new Found(new SetOption("time.timeZone", OptionValues.Quote(zone)), 0.6, Reading.Ask, "A place is named; it tells the time zone.", [$"set my timezone to {zone}"])
        : null;

    // "Let ssh listen on 2222"
    static Found? SshPort(Sighting sighting) => sighting.Number("value") is >= 1 and <= 65535 and var port ? Value("services.openssh.ports", $"[ {port} ]") : null;

    static Found? Append(Sighting sighting) => sighting["option"] is [var option] && OptionNames.IsName(option) && sighting["value"].Count > 0
        && option.Text is not ("environment.systemPackages" or "home.packages")
        ? new Found(new SetOption(option.Text, $"[ {sighting.Text("value")} ]"), 0.75, Reading.Ask, "The option's present entries have to be kept.")
        : null;

    static Found? Cache(IReadOnlyList<Token> name) => name is [{ IsSeparator: false, Text: var said }] && !WordClasses.Contains(name[0].Word) && said.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '/' or ':' or '_')
        ? new Found(
            new SetOption("nix.settings.substituters", $"[ {OptionValues.Quote(said.Contains("://", StringComparison.Ordinal) ? said : said.Contains('.', StringComparison.Ordinal) ? $"https://{said}" : $"https://{said}.cachix.org")} ]"),
            0.85, Reading.Ask, "The key the cache signs with has to be set as well, and the caches that are there have to be kept.", ["what is a binary cache", "explain nix.settings.substituters"])
        : null;

    // "Set it to Europe/Lisbon": only a time zone looks like that.
    static Found? Zone(Sighting sighting) => sighting["value"] is [var value] && value.Text.Contains('/', StringComparison.Ordinal) && TimeZones.Find(value.Text) is { } zone ? Value("time.timeZone", zone) : null;

    static string? Option(IReadOnlyList<Token> words)
    {
        // "Change my shell from bash to fish": what it is now says nothing of what it is to be.
        words = [.. words.TakeWhile((token, at) => at == 0 || token.Word is not "from")];
        // "The name of this computer"
        if (words.Count > 2 && words.Any(token => token.Word is "name" or "hostname") && words.Any(token => token.Word is "of") && words.All(token => token.Word is "the" or "name" or "hostname" or "of" or "this" or "my" or "our" || Grammar.WordClasses.Of("machine").Contains(token.Word)))
            return "networking.hostName";
        var named = words.SkipWhile(token => token.Word is "the" or "my" or "option" or "value" or "of" or "nixos" or "our" or "a" or "system" && words.Count > 1).ToList();
        if (named is [var only] && OptionNames.IsName(only))
            return only.Text;
        return named.Count is > 0 and <= 4 ? KnownOptions.Find(string.Join(' ', named.Select(token => token.Word))) ?? KnownOptions.Find(string.Join(' ', words.Select(token => token.Word))) : null;
    }

    static Found? Value(string? option, string said)
    {
        if (option is null || said.Length == 0)
            return null;
        if (OptionReplies.Refused(option) is { } refused)
            return refused;
        if (said is "accordingly" or "correctly" or "right" or "properly" or "something" or "something else" or "anything" or "what" || said.StartsWith("something ", StringComparison.Ordinal) || said is "another" or "a different value" or "another value" or "another one")
            return OptionReplies.Valueless(option, 0.6);
        if (KnownOptions.Value(option, said) is not { } value)
            return null;
        var found = new Found(new SetOption(option, value), 0.95);
        return IsLoose(option, said, value) ? found with { AtMost = Reading.Ask, Because = $"I am not sure that {value} is meant as the value." } : found;
    }

    // What is said in many words without quotation marks may go on behind the value; a time zone nobody knows is none.
    static bool IsLoose(string option, string said, string value) =>
        option is "time.timeZone" ? value is not "null" && TimeZones.Find(said) is null : value[0] == '"' && said[0] is not ('"' or '\'') && said.Split(' ').Length > MostWords;
}
