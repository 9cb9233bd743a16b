using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.Chinese;

/// <summary>Says in English what a clause does.</summary>
static class ChineseEnglish
{
    public static string Of(List<ChinesePart> parts, int at)
    {
        var (part, clause, topic) = (parts[at], parts[at].Clause, ChineseTopics.Of(parts, at));
        var wish = new ChineseWish(clause, topic).English();
        return part.Kind switch
        {
            ChineseKind.Look when clause.Has("how") && !ChineseQuestions.IsOfStatus(clause) => How(clause, wish),
            ChineseKind.Look => ChineseQuestions.IsOfPresence(clause) ? $"is {ChineseWish.Joined(clause.Units)} in nixpkgs" : ChineseQuestions.Read(clause, topic)!,
            ChineseKind.Wish => Wished(part, wish),
            ChineseKind.Limit => $"do not {wish}",
            ChineseKind.Denied => clause.Has("not") && clause.Units.Exists(unit => unit.Meaning is "i") ? $"i do not want to {wish}" : $"do not {wish}",
            ChineseKind.Told when clause.Units.Exists(unit => unit.Meaning is "he") => $"he wants to {wish}",
            ChineseKind.Told => $"i have already {(wish.Length == 0 ? "done it" : EnglishForms.Past(wish))}{(clause.Has("before") ? " yesterday" : "")}",
            ChineseKind.Doubt => Doubted(clause, wish),
            _ => wish,
        };
    }

    static string Wished(ChinesePart part, string wish) => part.Limit switch
    {
        "only" when wish.StartsWith("update", StringComparison.Ordinal) && !wish.Contains("only", StringComparison.Ordinal) => wish.Replace("update", "update only", StringComparison.Ordinal),
        "try" => wish.Replace("install", "try", StringComparison.Ordinal),
        "next boot" => "build the new configuration for the next boot",
        "build" => "build the configuration without switching",
        _ when part.Clause.Has("without switching") => "build the configuration without switching",
        "test" => "test the configuration",
        _ when part.Clause.Has("without boot menu") => "test the configuration",
        _ when part.Clause.Has("can you") || part.Clause.IsAsked && part.Clause.Has("can") => $"can you {wish}",
        _ when part.Clause.Has("please") && !wish.StartsWith("i ", StringComparison.Ordinal) => $"please {wish}",
        _ => wish,
    };

    static string How(ChineseClause clause, string wish)
    {
        if (clause.HasVerb || clause.Units.Exists(unit => unit.IsWhole))
            return $"how do i {wish}";
        var things = ChineseWish.Joined(clause.Units);
        return clause.Units.Exists(unit => unit.Meaning is "timezone" or "hostname" or "language" or "keyboard layout") ? $"how do i change the {things}"
            : clause.Units.Exists(unit => unit.Meaning is "configuration" or "new configuration") ? "how do i apply the configuration"
            : clause.Units.Exists(unit => unit.IsThing && !unit.IsName) ? $"how do i enable {things}" : $"how do i use {things}";
    }

    // In the order in which ChineseKinds found the doubt.
    static string Doubted(ChineseClause clause, string wish)
    {
        if (clause.Has("never mind") || clause.Units.Exists(unit => unit.Meaning is "never mind"))
            return wish.Length > 0 && clause.HasVerb ? $"never mind , do not {wish}" : "never mind";
        if (clause.Has("if"))
            return $"if {(wish.Length > 0 ? wish : "so")}";
        if (clause.Has("said"))
            return $"they say that i should {wish}";
        if (clause.Has("later") || clause.Has("time"))
            return $"{wish} tomorrow";
        if (ChineseKinds.IsElsewhere(clause))
            return $"{wish} on the other computer";
        if (clause.Has("maybe"))
            return $"maybe i should {wish}";
        if (clause.Has("why"))
            return clause.VerbMeaning is ">install" && clause.HasName ? $"why is {ChineseWish.Joined(clause.Units)} installed" : $"why {wish}";
        if (!clause.HasVerb || !ChineseTold.Is(clause) || clause.Has("should"))
            return $"should i {wish}";
        return clause.VerbMeaning is ">enable" or ">disable" ? $"is {ChineseWish.Joined(clause.Units)} enabled" : $"did i {wish}";
    }
}
