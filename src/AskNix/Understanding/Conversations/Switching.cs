using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>
/// Turns that only say which way: "turn it off again", "put them both on for good", "close it", "keep it", "sorry, I meant remove". What is switched was said
/// before, and so was whether it is a feature, a port, an option or a program.
/// </summary>
static class Switching
{
    static readonly WordSet On = WordTable.Set("enable activate open install add start keep reinstall unblock bring");
    static readonly WordSet Off = WordTable.Set("disable deactivate close uninstall remove delete stop drop throw kick block shut");
    static readonly WordSet EitherWay = WordTable.Set("turn switch put take get flip set");
    static readonly WordSet Pointing = WordTable.Set("it that this them those these");
    static readonly WordSet Around = WordTable.Set(
        """
        on off back in out up down away again please now then permanently forever good real both all after for i want will to would like can you and let us
        just the one do me have system machine no sorry wait oops said meant mean rather
        """);

    /// <summary>The sentence that says it in full; null where the turn says more, or not which way.</summary>
    public static string? Sentence(Turn turn, Understood last, ImmutableArray<Thing> things)
    {
        var words = turn.Plain;
        var saysMore = !words.All(word => SaysWhich(word) || EitherWay.Contains(word) || Pointing.Contains(word) || Around.Contains(word));
        if (things.IsEmpty || saysMore || !words.Any(word => Pointing.Contains(word) || SaysWhich(word)))
            return null;
        if (words.Contains("set") && words.Contains("up") && things[0].Kind is "package" or "feature")
            return $"set up {Names(things)}";
        bool? way = words.Any(word => word is "off" or "out" or "away" or "down") ? false
            : words.Any(Off.Contains) ? false
            : words.Any(word => On.Contains(word) || word is "on") || words.Any(word => word is "get" or "take") && !words.Contains("back") && things[0].Kind is "package" ? true
            : words.Contains("put") && words.Contains("back") ? true
            : null;
        return way is { } on && !(words.Contains("keep") && last.Intent is not (TryPackage or RebuildSystem)) ? Sentence(on, last.Intent, things) : null;
    }

    static bool SaysWhich(string verb) => On.Contains(verb) || Off.Contains(verb);

    static string Names(ImmutableArray<Thing> things) => string.Join(" and ", things.Select(thing => thing.Name));

    static string? Sentence(bool on, Intent last, ImmutableArray<Thing> things)
    {
        var names = Names(things);
        return things[0].Kind switch
        {
            "package" => on ? $"install {names}" : $"remove {names}",
            "feature" => on ? $"enable {names}" : $"disable {names}",
            "port" => on ? $"open {names}" : $"close {names}",
            "option" when last is ExplainOption or SetOption { Value: "true" or "false" } => $"{(on ? "enable" : "disable")} {names}",
            "configuration" when on => "rebuild and switch",
            _ => null,
        };
    }
}
