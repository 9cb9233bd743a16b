using System.Collections.Frozen;

namespace AskNix.Understanding.Words;

/// <summary>The verb of a participle: "pinned" is of "pin", "thrown" of "throw".</summary>
static class Participles
{
    static readonly FrozenDictionary<string, string> Irregular = WordTable.Map(
        """
        rebuilt = rebuild, built = build, undone = undo, redone = redo, taken = take, thrown = throw, put = put, set = set, brought = bring, kept = keep, written = write, made = make, shown = show
        found = find, given = give, run = run, swept = sweep, left = leave, shut = shut, hidden = hide, forgotten = forget, enabled = enable, disabled = disable, rolled-back = rollback
        """);

    // What is done to programs, generations and configurations and begins no wish of its own.
    static readonly FrozenDictionary<string, string> Others = WordTable.Map(
        """
        patched = patch, marked = mark, saved = save, preserved = preserve, guarded = guard, reversed = reverse, retracted = retract, returned = return, tossed = toss, scrapped = scrap, binned = bin
        emptied = empty, reclaimed = reclaim, renewed = renew, pulled = pull, included = include, pointed = point, tracked = track, permitted = permit, unblocked = unblock, exposed = expose
        drafted = draft, evaluated = evaluate, examined = examine, listed = list, displayed = display, upgraded = upgrade, provided = provide, supplied = supply, cleared = clear, dropped = drop
        discarded = discard, reapplied = reapply, regenerated = regenerate, synced = sync, deduplicated = deduplicate, allowed = allow, forbidden = forbid, moved = move, kicked = kick, produced = produce
        prepared = prepare, deinstalled = uninstall, locked = lock, shrunk = shrink, reduced = reduce, limited = limit, renamed = rename, adjusted = adjust, modified = modify, freed = free
        """);

    /// <summary>The verb, or null for what is no participle of a verb this program knows. What is called or used so is not what is to be done with it.</summary>
    public static string? Verb(string word) => word is "called" or "used" ? null : Irregular.GetValueOrDefault(word) ?? Others.GetValueOrDefault(word) ?? Verbs.BaseOfParticiple(word);
}
