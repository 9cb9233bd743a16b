namespace AskNix.Understanding.Languages.Chinese;

/// <summary>
/// What a Chinese clause asks, put as English asks it. Chinese leaves the order of a statement: which word stands for what is asked tells it.
/// </summary>
static class ChineseQuestions
{
    /// <summary>The question in English; null where the clause asks nothing that is only looked up.</summary>
    /// <param name="topic">What was named before: "想用 dig,它在哪个包里".</param>
    public static string? Read(ChineseClause clause, string? topic = null)
    {
        var units = clause.Units;
        if (topic is not null && !units.Exists(unit => unit.IsName) && units.Find(unit => unit.IsAsking) is { } about && (!clause.HasThing || IsOfCommand(about)))
            return (IsOfCommand(about) ? "which package provides *" : about.Meaning![1..]).Replace("*", topic, StringComparison.Ordinal);
        // "系统现在状态如何"
        if (IsOfStatus(clause))
            return "how is my system doing";
        // "htop 怎么用"
        if (units.Exists(unit => unit.Meaning is "*what can you do") && units.Exists(unit => unit.IsName))
            return $"how do i use {ChineseWish.Joined(units.Where(unit => unit.IsPlain))}";
        if (units.Find(unit => unit.IsWhole) is { } whole)
            return units.Exists(unit => unit.Is("how")) && !whole.Meaning!.StartsWith("*wh", StringComparison.Ordinal) && !whole.Meaning.StartsWith("*how", StringComparison.Ordinal) ? null : whole.Meaning![1..];
        // "有哪些可以回退的版本"
        if (clause.HasVerb && units[clause.Verb].Meaning is ">go back to" && (clause.Has("which") || clause.Has("is there")))
            return "list generations";
        if (clause.HasVerb && units[clause.Verb].Meaning is not (">show" or ">search for" or ">tell me about" or ">compare" or ">check") && !IsTold(clause))
            return OfCommand(clause);
        return OfGenerations(clause) ?? OfRoom(clause) ?? OfInstalled(clause) ?? OfCommand(clause) ?? OfThing(clause) ?? Search(clause) ?? Shown(clause);
    }

    /// <summary>Whether it asks how the machine is.</summary>
    public static bool IsOfStatus(ChineseClause clause) => (!clause.HasVerb || clause.Units[clause.Verb].Meaning is ">show" or ">check" or ">tell me about") && clause.Units.Exists(unit => unit.Meaning is "system")
        && clause.Units.Exists(unit => unit.Is("status") || unit.Said is "怎么样" or "如何" or "怎样" or "咋样" or "情况" or "状况") && clause.Units.TrueForAll(unit => !unit.IsThing && !unit.IsUnknown);

    /// <summary>Whether it asks if there is such a program: "有 vscode 吗".</summary>
    public static bool IsOfPresence(ChineseClause clause) => clause.Has("particle") && !clause.HasVerb && clause.Units.Exists(unit => unit.Said is "有") && clause.HasName;

    /// <summary>Whether it asks which package has a command.</summary>
    public static bool IsOfCommand(ChineseUnit unit) => unit.Meaning is "?which package provides *" or "?command not found *";

    // "装了什么": what was done is asked, not what is to be done.
    static bool IsTold(ChineseClause clause) => clause.Units[clause.Verb].Meaning is ">install" && clause.Has("which") && (clause.Has("done") || clause.Has("perfect") || clause.Has("before"));

    static string? OfGenerations(ChineseClause clause)
    {
        if (clause.Has("changed") || clause.Units.Exists(unit => unit.Meaning is ">compare" || IsDifference(unit)))
        {
            var numbers = clause.Units.Where(unit => unit.Number is not null).Select(unit => unit.Token.Text).ToList();
            if (clause.Units.Exists(unit => unit.Meaning is "generations") || clause.Units.Exists(unit => unit.Is("number")))
                return numbers.Count >= 2 ? $"what is the difference between generation {numbers[0]} and generation {numbers[1]}" : numbers.Count == 1 ? $"what changed since generation {numbers[0]}" : clause.Has("changed") || clause.Units.Exists(unit => unit.Meaning is ">compare") ? "what changed since the previous generation" : null;
            return clause.Units.Exists(unit => unit.Meaning is "the last update" or "the previous generation") || clause.Has("changed") ? "what changed in the last update" : null;
        }

        if (!clause.Units.Exists(unit => unit.Meaning is "generations" or "the previous generation") || clause.Has("how") || clause.Has("number") || clause.Has("no longer"))
            return null;
        return clause.Has("which") || clause.Has("is there") || clause.HasVerb && clause.Units[clause.Verb].Meaning is ">show" or ">search for" || clause.Units.Exists(unit => unit.Meaning is "list")
            || clause.Units.TrueForAll(unit => unit.Meaning is "generations" or "" or "system" or "all" or "i" or "!of")
            ? "list generations" : null;
    }

    static string? OfRoom(ChineseClause clause)
    {
        var room = clause.Units.Exists(unit => unit.Meaning is "disk" or "space" || unit.Said.Contains("空间", StringComparison.Ordinal));
        if (clause.Has("no longer"))
            return null;
        if (clause.Units.Exists(unit => unit.Meaning is "the nix store") && (clause.Units.Exists(unit => unit.Meaning is "?how big is *") || clause.Has("takes") || clause.Has("left")))
            return "how big is the nix store";
        if (clause.Has("takes") && clause.Has("which") && !clause.Units.Exists(unit => unit.IsName) && (room || clause.Units.Exists(unit => unit.Meaning is "packages")) && clause.Units.FindIndex(unit => unit.Is("which")) < clause.Units.FindIndex(unit => unit.Is("takes")))
            return "what takes so much disk space";
        return room && !clause.Units.Exists(unit => unit.IsName) && (clause.Has("which") || clause.Has("left") || clause.Has("takes") || clause.HasVerb && clause.Units[clause.Verb].Meaning is ">show" or ">check" || clause.Units.Exists(unit => unit.Meaning is "?how big is *"))
            ? "how full is my disk" : null;
    }

    static string? OfInstalled(ChineseClause clause)
    {
        var asks = clause.Has("which") || clause.Has("is there");
        if (clause.HasVerb && IsTold(clause) && !clause.Units.Exists(unit => unit.IsName))
            return "what is installed";
        var programs = clause.Units.Exists(unit => unit.Meaning is "packages");
        if (clause.Has("installed") && !clause.Units.Exists(unit => unit.IsName) && (programs || asks || clause.HasVerb || clause.Units.Exists(unit => unit.Meaning is "list")))
            return "what is installed";
        // "系统里现在有哪些包", "软件列表"
        return programs && clause.Units.TrueForAll(unit => unit.Meaning is "packages" or "" or "system" or "i" or "you" or "he" or "computer" or "list" or ">show" or "!which" or "!is there" or "!please" or "!of" or "!particle") && (asks || clause.HasVerb || clause.Units.Exists(unit => unit.Meaning is "list"))
            ? "what is installed" : null;
    }

    // "bash: ifconfig: 未找到命令", "dig 命令在哪个包里"
    static string? OfCommand(ChineseClause clause) => clause.Units.Find(IsOfCommand) is { } asking && clause.Units.Exists(unit => unit.IsName) ? Of(asking, clause) : null;

    static string? OfThing(ChineseClause clause)
    {
        if (clause.Units.Find(unit => unit.IsAsking) is not { } asking || IsOfCommand(asking))
            return null;
        if (!clause.HasThing)
            return asking.Meaning is "?what is * for" && clause.Units.Exists(unit => unit.Meaning is "you" || unit.Is("which")) ? "what can you do" : null;
        return Of(asking, clause);
    }

    static bool IsDifference(ChineseUnit unit) => unit.Meaning is "?what is the difference between *";

    static string Of(ChineseUnit asking, ChineseClause clause)
    {
        var things = clause.Units.Where(unit => unit.IsThing || unit.Meaning is "and").ToList();
        // Of a pasted message the command is named last.
        if (IsOfCommand(asking))
            things = things.FindAll(unit => unit.IsName && unit.Said is not ("bash" or "zsh" or "fish" or "sh") || unit.IsName && things.Count(other => other.IsName) == 1)[^1..];
        if (asking.Meaning is "?command not found *")
            return $"which package provides {things[0].English}";
        // "ripgrep 是什么": a program is asked for what it is for.
        var said = string.Join(' ', things.Select(unit => unit.English));
        return asking.Meaning![1..].Replace("*", said, StringComparison.Ordinal);
    }

    static string? Search(ChineseClause clause)
    {
        var seeks = clause.HasVerb && clause.Units[clause.Verb].Meaning is ">search for";
        if (!seeks && !clause.Has("is there") && !(clause.Has("which") && clause.Units.Exists(unit => unit.Meaning is "packages" or "tool")) && !clause.Has("in nixpkgs") || clause.Has("how"))
            return null;
        var said = string.Join(' ', clause.Units.Where(unit => unit.IsPlain && unit.Meaning is not ("packages" or "it" or "computer" or "system") || unit.IsUnknown || unit.IsRemark).Select(unit => unit.IsRemark ? unit.Token.Text : unit.English));
        if (said.Length == 0)
            return null;
        return clause.Has("in nixpkgs") && !seeks && clause.Units.Exists(unit => unit.IsName) && !clause.Units.Exists(unit => unit.IsUnknown) ? $"is {said} in nixpkgs" : $"search for {said}";
    }

    static string? Shown(ChineseClause clause)
    {
        if (!clause.HasVerb || clause.Units[clause.Verb].Meaning is not (">show" or ">tell me about"))
            return null;
        var said = string.Join(' ', clause.Units.Where(unit => unit.IsPlain).Select(unit => unit.English));
        return said.Length > 0 ? clause.Units[clause.Verb].Meaning is ">show" ? $"show {said}" : $"tell me about {said}" : null;
    }
}
