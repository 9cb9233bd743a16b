using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses;

/// <summary>Words that say what state a thing is to be in, and the verb that brings it there: "printing on", "chromium gone".</summary>
static class StateWords
{
    static readonly WordSet Present = WordTable.Set("installed added available present in back come");
    static readonly WordSet Absent = WordTable.Set("removed uninstalled gone out deleted purged away go");
    static readonly WordSet Active = WordTable.Set("on enabled activated running started active up working setup");
    static readonly WordSet Inactive = WordTable.Set("off disabled deactivated stopped inactive down");
    static readonly WordSet Open = WordTable.Set("open opened reachable exposed unblocked allowed");
    static readonly WordSet Closed = WordTable.Set("closed blocked shut");

    static readonly WordSet Copulas = WordTable.Set("is are was were be been being should must shall needs need has have to get gets got become becomes became turned switched both all");

    public static bool IsState(string word) => Present.Contains(word) || Absent.Contains(word) || Active.Contains(word) || Inactive.Contains(word) || Open.Contains(word) || Closed.Contains(word);

    /// <summary>Whether the word joins a thing to its state: "is", "should be".</summary>
    public static bool IsCopula(string word) => Copulas.Contains(word);

    /// <summary>The verb for a thing of this sort, or null where such a thing is in no such state.</summary>
    public static string? Verb(string state, bool isPort, bool isFeature) => state switch
    {
        _ when Open.Contains(state) => isPort ? "open" : null,
        _ when Closed.Contains(state) => isPort ? "close" : null,
        _ when isPort => null,
        _ when Present.Contains(state) => "install",
        _ when Absent.Contains(state) => "remove",
        _ when Active.Contains(state) => isFeature ? "enable" : state is "on" ? "install" : null,
        _ when Inactive.Contains(state) => isFeature ? "disable" : state is "off" ? "remove" : null,
        _ => null,
    };
}
