using System.Collections.Frozen;

namespace AskNix.Understanding.Words;

/// <summary>The forms of the verbs the grammar knows: "installing" and "install" are one wish once it is clear that it is one.</summary>
static class Verbs
{
    /// <summary>Verbs a wish begins with.</summary>
    public static readonly WordSet Starters = WordTable.Set(
        """
        install reinstall add download fetch grab get give put remove uninstall delete purge erase ditch drop nuke wipe update upgrade refresh bump search find list show
        display print rebuild rollback revert undo enable disable activate deactivate setup set change configure make create generate write open close block allow cleanup
        clean free gc collect keep pin unpin protect try test run build apply switch activate compare diff explain describe tell check verify validate help start stop
        restart reboot shutdown boot move replace swap turn use go restore reset init initialise initialize optimise optimize trim prune scaffold lock unlock format kill
        hack send play buy order book sing translate email call mount log lookup locate launch change redo reapply deploy renew return place ensure do let shell
        """);

    /// <summary>Verbs that say enough without an object.</summary>
    public static readonly WordSet StandAlone = WordTable.Set("update upgrade rebuild rollback undo cleanup gc reboot switch restart reapply apply refresh");

    /// <summary>Verbs of housekeeping that are orders before what is kept clean or fetched: "sweep the store", "empty out the trash".</summary>
    public static readonly WordSet Chores = WordTable.Set("sweep empty reclaim pull pulls-in flush vacuum scrub");

    /// <summary>Verbs that, said alone at the end, are about the program just spoken of: "I am done with blender, remove".</summary>
    public static readonly WordSet OfPrograms = WordTable.Set("install remove uninstall delete purge");

    /// <summary>Verbs that make a statement of a name before them: "btop is better", "podman does it".</summary>
    public static readonly WordSet Finite = WordTable.Set(
        """
        is are was were does did has had will would can could works worked seems looks feels sucks crashes crashed keeps makes takes took got gets needs wants should suits
        beats rocks stinks replaces replaced
        """);

    /// <summary>What people, programs and rules do behind an order that is done: "drop tcpdump, the audit complains".</summary>
    public static readonly WordSet Telling = WordTable.Set(
        """
        complains complain complained breaks fails hates hate lags freezes hangs annoys bores insists prefers prefer demands moans whines begged begs asked loves likes uses
        use used starts begins comes came goes went stopped stops left leaves moved changed switched ended expired ran runs eats hogs drains costs matters hurts distracts
        forbids
        """);

    static readonly WordSet Doubled = WordTable.Set("get put drop grab set stop run pin trim swap reset ship scrap bin dump spin cut log let");

    static readonly FrozenDictionary<string, string> Bases = Starters.Concat(["roll", "look", "use", "having", "see"])
        .Select(verb => KeyValuePair.Create(Gerund(verb), verb))
        .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
        .Append(KeyValuePair.Create("cleaning", "clean"))
        .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);

    static readonly WordSet PastForms = WordTable.Set(
        """
        installed reinstalled removed uninstalled updated upgraded deleted rebuilt enabled disabled added purged changed configured rolled downgraded switched broke lost
        downloaded
        """);

    /// <summary>All forms, none of which is a misspelling.</summary>
    public static IEnumerable<string> Forms => Starters.Concat(Bases.Keys).Concat(PastForms)
        .Concat(Starters.Select(verb => verb.EndsWith('e') ? verb + "d" : verb + "ed")).Concat(Starters.Select(verb => verb + "s"));

    /// <summary>"installing" gives "install"; null for what is no such form.</summary>
    public static string? BaseOfGerund(string word) => Bases.GetValueOrDefault(word);

    public static bool IsPast(string word) => PastForms.Contains(word);

    /// <summary>"installed" gives "install", where a wish is said so: "I would be happy if you installed vlc".</summary>
    public static string? BaseOfPast(string word) => PastForms.Contains(word) && word.EndsWith("ed", StringComparison.Ordinal)
        ? Starters.FirstOrDefault(verb => string.Equals(word, verb.EndsWith('e') ? verb + "d" : verb + "ed", StringComparison.Ordinal)) : null;

    /// <summary>"pinned" gives "pin"; null for what is no such form.</summary>
    public static string? BaseOfParticiple(string word) => word.EndsWith("ed", StringComparison.Ordinal) ? Starters.FirstOrDefault(verb => word == Participle(verb)) : word is "rebuilt" ? "rebuild" : null;

    /// <summary>"pin" gives "pinned".</summary>
    public static string Participle(string verb) => verb.EndsWith('e') ? verb + "d" : Doubled.Contains(verb) ? verb + verb[^1] + "ed" : verb + "ed";

    /// <summary>"pin" gives "pinning".</summary>
    public static string Gerund(string verb) => Doubled.Contains(verb) ? verb + verb[^1] + "ing"
        : verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] + "ing"
        : verb + "ing";
}
