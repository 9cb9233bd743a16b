using AskNix.Intents;
using AskNix.Understanding.Grammar;

namespace AskNix.Understanding.Rules;

/// <summary>rebuild-system: apply the configuration as it stands.</summary>
sealed class RebuildRule : Rule
{
    const string Whole = "@det? nixos|nix|system|whole|new|current|latest|edited|changed|updated* @system|@config|changes|edits|modifications";

    public RebuildRule()
    {
        On(
            new RebuildSystem("switch"),
            "rebuild|reload",
            $"rebuild|reapply|reload|redeploy {Whole} now|again? from? @det? @config? and|then? switch|activate|apply? now|it? to? it?",
            "rebuild with|using|by switch|switching|activation", "rebuild switch|everything|now|again|nixos|please", "rebuild from|with|using @det? @config", "apply|activate it|that|this|them",
            "rebuild and|then switch|activate|apply to? it?",
            "rebuild|apply|activate|deploy|use|load|realise|realize @det? new|current|latest|edited|changed|updated|modified|pending|nixos|system|nix|recent* @config|changes|edits|modifications|system to? @det? @system?",
            "apply|activate|deploy|put|push @det? @config|changes|edits|modifications into|in|over|effect|live|use|to|on*  @det? @system?",
            "switch to it|that|this now|please|then?", "switch to? @det? new|current|latest|edited|changed|updated|nixos|system* @config",
            "switch @det? system|configuration|config", "enable|activate @det? new|current|latest|edited|changed|updated* @config",
            "make @det? changes|edits|config|configuration|modifications take effect|active|live|permanent|happen|stick",
            "make @det? changes|edits|config|configuration active|live|effective|permanent",
            "nixos rebuild|switch switch?",
            "run|do|perform a|the? rebuild|nixos-rebuild switch?",
            "nixos-rebuild|switch|nixos-switch",
            "build and|then switch|activate|apply @det? @system|@config?",
            "apply|activate|use what|whatever|everything i|we @please* wrote|changed|edited|have|put in|on? @det? @config?",
            "put|bring @det? new|changed|edited|current* @config|changes into|in effect|action|use|place", "sync @det? system|machine with|to @det? @config");
        Say("boot", $"rebuild {Whole}? but|and? only|activate|use|apply|switch|make|set|it|have|take|effect|active|effective|live|become|let|them* for|on|at|after|until @det? next|reboot|restart boot|reboot|restart|startup|start|default?",
            "make|set|mark|use|have it|this|that|@det @config|generation|build|system|one? the|as? default on|for|at|after @det? next? boot|reboot|restart|startup",
            "make it the boot default", "make|set @det? new|current? @config|system|generation|it|this @det? boot default|entry",
            "apply|activate|use|switch|build|prepare|stage @det? new|current|my? @config|changes|it|system|to|rebuild* on|at|after|for|only|until @det? next? boot|reboot|restart|startup",
            "rebuild|build for|on|at the? next? boot|reboot|restart", "rebuild boot", "rebuild|build only|just? for|on|at the? next boot|reboot|restart only?", "nixos-rebuild boot", "build @det? @config|system for the? next? boot", "build|rebuild it|@det|@config|system* and|but? have|let|make it|that? come|become|be|go|take|start up|live|active|effective|effect? at|on|after|with @det? next? boot|reboot|restart|startup not|but|now|before|yet|right* ...",
            "boot into @det? new @config|system|build on|at? next? boot|time?",
            "it|that|this|@config should|must|shall|may|can|has|needs to? only? become|be|get|go|come|take active|activated|effective|live|effect only? at|on|after|from|with @det? next? boot|reboot|restart|startup on|onwards?");
        Say("test", $"test|try|use|run|apply|activate out? {Whole} only|just? until|till @det|next|i|we* reboot|restart|boot|shutdown", "test|try @det? new|current|nixos|edited|changed* @config|changes|edits out? without|but making|setting|adding|turning|keeping|not|do it|this|that|them @det? permanent|permanently|boot|default|next|startup ...", $"test|try out? {Whole} without making|setting|adding|it|permanent|permanently|boot|default|a|the|entry|switching|keeping*",
            $"test|try out? @det? new|current|nixos|nix|system|changed|edited|latest|updated* @config|changes|edits|modifications|rebuild first|out|temporarily|quickly|now|for|it|works|before|see|if|switching|and?",
            "try|test out @det? new|nixos|nix|system* @config|changes|edits", "rebuild test", "nixos-rebuild test",
            "rebuild|apply|activate @det? @config|system|changes|it? temporarily|only|just|until|without|but|as|for* @det? next|reboot|test|boot|testing|making|entry|adding|a|not|permanently|bootloader|touching|menu|default+",
            "rebuild|apply|activate|switch|use|run @det? new? system|@config? to? in|into|as test|testing mode|run ...", "rebuild @det? system|config? in|as test|testing mode|run?", "do a? test rebuild|switch|activation|build");
        Say("test", "give @det? new|changed|edited? @config a quick|little|short? test|trial|try run|drive|go? first|now|only|temporary|temporarily|just*");
        On(new RebuildSystem("switch"), "make|have|get @det? @machine match|reflect|follow|agree|correspond with|to? what|whatever? is|stands|i|wrote|have|in|inside|of|the|my|now* @config", "i|we would? @want what|whatever is|stands|i|wrote|have|in|inside* @config to? become|be|made? reality|real|true|live|active|effective");
        Say("build", "check|see|verify|make that|if|whether|sure* @det? new|nixos|nix|system? @config|system|it|changes builds|compiles|evaluates|build|compile without|but|and|do|not|switching|activating|applying|anything* ...", $"rebuild|build {Whole}? but|and|without? do|does? not? switching|switch|activating|activate|applying|apply|anything|to|it|installing|changing|making* ",
            "build @det? new|nixos|nix|system|my* @config|system|nixos only|just|first|once?", "build|compile it|that|this|@det|@config*  and|but? activate|switch|change|apply|touch|install nothing ...", "just|only build|compile @det? @config|system|it?", "build only", "rebuild build", "nixos-rebuild build",
            "check|see|verify|test|validate if|whether|that @det? new|nixos|nix|system? @config|system|it|changes builds|compiles|evaluates|works|build|compile ...", "try|attempt building|build|to build? @det? @config|system", "check that @det? @config builds|is valid|compiles",
            "validate|verify|check @det? nixos|nix|system? @config", "check @det? @config for errors|mistakes|problems", "do a? build without switching|activating",
            "compile @det? @config|system");
        Say("build", "make|do|run a|the? build of @det? new|nixos|nix|system? @config|system ...");
        Say("dry-build", "dry-build|dry-run ...", "do|run|perform|show|make a? dry-build|dry-run ...", "rebuild|build @det? system|config? dry|dry-run|dry-build", "rebuild dry-build|dry-run|dry",
            "show|tell|see|check|preview|simulate @me? what|which @det? rebuild|rebuilding|switch|it|config|configuration|system? would|will|does build|rebuild|change|do|download|fetch|be|happen ...",
            "what|which packages|would|will? a|the|my? rebuild|rebuilding|switch would|do|change|build|download|fetch|be ...",
            "what would|will|gets be|get built|rebuilt|downloaded|fetched|changed ...", "what would be built|rebuilt|downloaded|fetched|changed ...", "simulate|preview @det? rebuild|switch|changes|build|config|configuration", "rebuild|switch but only show|simulate ...",
            "nixos-rebuild dry-build|dry-run|dry-activate", "see|show what would happen if|when|on i|we|a? rebuild|rebuilt|switch|switched");
        On("rebuild|switch|change|activate|boot|go|jump|hop|get|start|use|apply|enter|load @det? system|config|configuration|machine|computer|me|nixos? with|into|to|using|in @det? $name specialisation|profile|variant|mode", sighting => Special(sighting));
        On("rebuild|switch|change|activate|boot|go|use|apply|enter|load|test @det? $name specialisation|variant", sighting => Special(sighting));
        On("rebuild|switch|change|activate|boot|use|apply|enter @det? system|config|machine|me? with|into|to|using|in? @det? specialisation|variant called|named? $name", sighting => Special(sighting));
        On("rebuild switch|test|boot with @det? specialisation $name", sighting => sighting["name"] is [var name] ? new Found(new RebuildSystem(sighting.Words.ElementAt(1), name.Text)) : null);
        On("boot|start|reboot|restart into|in $name", sighting => Into(sighting));
    }

    void Say(string action, params ReadOnlySpan<string> patterns) => On(new RebuildSystem(action), patterns);

    static Found? Special(Sighting sighting) => sighting["name"] switch
    {
        [{ Word: not ("the" or "a" or "an" or "my" or "old" or "previous" or "new" or "power" or "dark" or "night" or "airplane" or "safe" or "rescue" or "recovery" or "user" or "home") } name] => new Found(
            new RebuildSystem(BootsOnly(sighting) ? "boot" : "switch", name.Text)),
        [{ Word: "the" or "a" or "my" }, var name] => new Found(new RebuildSystem("switch", name.Text)),
        _ => null,
    };

    static Found? Into(Sighting sighting) => sighting["name"].SkipWhile(token => token.Word is "the" or "my").ToList() is [var name] && name.Word is not ("windows" or "bios" or "uefi" or "it" or "generation" or "system" or "nixos" or "configuration" or "linux" or "recovery" or "rescue" or "grub")
        && name.Number is null
        ? new Found(new RebuildSystem("boot", name.Text), 0.75)
        : null;

    static bool BootsOnly(Sighting sighting) => sighting.First is "boot" or "start";
}
