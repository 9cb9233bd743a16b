using AskNix.Understanding.Words;

namespace AskNix.Understanding.Grammar;

/// <summary>Words that do the same work in a sentence, by the name patterns use for them.</summary>
static class WordClasses
{
    static readonly Dictionary<string, WordSet> Classes = Parse(
        """
        det: a an the my our your this that these those some any all every each another its their his her entire whole complete full
        me: me us myself
        i: i we you one someone people somebody they
        be: is are was were am be been
        do: do does did
        have: have has had having got
        show: show list display print see view give tell get check enumerate find-out output report inspect read examine ls look look-at bring query identify
        want: want need require like love prefer wish
        please: please kindly just quickly simply only really actually now also then so ok okay well perhaps possibly maybe ever
        install: install reinstall add put download fetch grab include setup get give bring ship deploy provision pull load stick throw drop place pop slap inst
        remove: remove uninstall delete purge erase ditch drop yank deinstall nuke trash wipe rm unadd axe scrap dump bin kick chuck yeet destroy eliminate prune clear discard zap del torch evict expunge banish eject oust expel
        search: search find query lookup locate browse discover google seek
        update: update upgrade refresh bump renew modernise modernize patch
        system: system machine computer nixos os laptop pc box desktop server everything installation install distro distribution workstation nix host device things stuff rig environment all it setup nixpkgs
        machine: system machine computer nixos os laptop pc box desktop server workstation host device rig notebook kiosk
        config: configuration config configs configurations conf setup settings cfg
        package: package packages app apps application applications program programs software tool tools pkg pkgs programme programmes utility utilities
        generation: generation generations gen gens
        enable: enable activate setup allow start use configure
        disable: disable deactivate stop block forbid unset disallow prohibit ban
        build: build compile
        old: old older previous past earlier former stale unused obsolete outdated prior unneeded unnecessary useless ancient surplus superfluous leftover dead unwanted
        change: change set make switch adjust modify alter configure put turn use edit update
        go: go get take bring move jump return switch revert rollback reset restore boot come step
        last: last latest recent previous prior earlier former most
        thing: thing change changes action operation edit step command one modification modifications stuff it that this everything what
        explain: explain describe clarify define teach elaborate
        about: about on of regarding concerning re
        in: in on to into onto at within inside for from of with
        flake: flake flakes flake.nix flake's
        project: project development dev environment shell devshell
        is: is are was were
        now: now currently right presently today already here still yet
        space: space disk-space storage room gigabytes gigs gb memory
        """);

    /// <summary>The words of all classes.</summary>
    public static IEnumerable<string> All => Classes.Values.SelectMany(words => words);

    /// <summary>Whether any class has the word.</summary>
    public static bool Contains(string word)
    {
        foreach (var words in Classes.Values)
        {
            if (words.Contains(word))
                return true;
        }

        return false;
    }

    /// <summary>The words of a class.</summary>
    public static WordSet Of(ReadOnlySpan<char> name) => Classes.GetAlternateLookup<ReadOnlySpan<char>>()[name];

    static Dictionary<string, WordSet> Parse(string lines)
    {
        var classes = new Dictionary<string, WordSet>(64, StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            classes.Add(line[..colon], WordTable.Set(line[(colon + 1)..]));
        }

        return classes;
    }
}
