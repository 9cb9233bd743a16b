using System.Globalization;

namespace AskNix.Understanding.Languages.Chinese;

/// <summary>
/// One wish of a Chinese sentence in English: what Chinese names before its verb ("把 vlc 卸了", "时区改成上海") stands behind the English one, and
/// what tells which ("30天以前的世代") behind the noun.
/// </summary>
/// <param name="topic">What was named before, for a verb with nothing beside it.</param>
sealed class ChineseWish(ChineseClause clause, string? topic)
{
    readonly List<ChineseUnit> _units = clause.Units;
    readonly string _verb = clause.HasVerb ? clause.Units[clause.Verb].Meaning![1..] : "";
    readonly string _said = clause.HasVerb ? clause.Units[clause.Verb].Said : "";

    public string English()
    {
        if (_units.Find(unit => unit.IsWhole) is { } whole)
            return whole.Meaning![1..];
        if (!clause.HasVerb)
            return Wanted();
        var english = _verb switch
        {
            "go back to" => Back(),
            "keep" or "keep only" => Kept(),
            "clean up" or "free up" => Cleaned(),
            "update" => Updated(),
            "apply" or "rebuild" or "build" or "test" => Rebuilt(),
            "set" or "set * to" or "set the hostname to" => Set(),
            "replace * with" or "replace with" or "switch to" => Replaced(),
            "undo" => "undo that",
            "remove" => Removed(),
            "try" => Tried(),
            "install" or "enable" or "disable" => With(_verb),
            _ => $"{_verb} {Objects()}",
        };
        return english.Trim();
    }

    string Wanted() => clause.Has("temporary shell") ? Tried() : clause.Has("use") ? $"install {Objects()}" : _units.Exists(unit => unit.Meaning is "i want") && !_units.Exists(unit => unit.IsName) && _units.Exists(unit => unit.Meaning is "packages" or "tool") ? $"i want {Described()}" : _units.Exists(unit => unit.Meaning is "i want") ? $"i want {Objects()}" : _units.Exists(unit => unit.Is("no longer")) ? $"i no longer want {Objects()}" : Objects();

    string With(string verb)
    {
        if (clause.Has("temporary shell"))
            return Tried();
        var objects = Objects();
        // "打不开的驱动": of which card, what was said before tells.
        if (objects is "drivers" && topic is not null)
            return $"{verb} the {topic.Replace("graphics card ", "", StringComparison.Ordinal)} drivers";
        // "防火墙放行 8080"
        if (verb is "enable" or "disable" && _units.Exists(unit => unit.Number is > 9) && _units.Exists(unit => unit.Meaning is "port" or "firewall"))
            return $"{(verb is "enable" ? "open" : "close")} port {_units.Find(unit => unit.Number is not null)!.Token.Text}";
        if (objects.Length == 0 || objects is "it")
            objects = topic ?? "it";
        if (verb is "install" && !_units.Exists(unit => unit.IsName) && _units.Exists(unit => unit.Meaning is "packages" or "tool") && _units.Exists(unit => unit.IsThing && unit.Meaning is not "tool" || unit.IsUnknown || unit.IsRemark))
            return $"install {Described()}";
        if (verb is "install" && objects is "the updates")
            return "install the updates";
        // "让新配置生效"
        return objects.EndsWith("configuration", StringComparison.Ordinal) && verb is "enable" ? $"apply the {objects}" : $"{verb} {objects}";
    }

    // "画画的软件"
    public string Described() => $"a program for {string.Join(' ', _units.Skip(clause.Verb + 1).Where(unit => unit.IsThing && unit.Meaning is not "tool" || unit.IsUnknown).Select(unit => unit.English))}";

    string Tried()
    {
        var objects = Objects();
        if (clause.Has("temporary shell"))
            return $"open a temporary shell with {(objects.Length > 0 ? objects : topic)}";
        if (_units.Exists(unit => unit.Meaning is "new configuration" or "configuration"))
            return "test the configuration";
        return $"try {(objects.Length == 0 || objects is "it" ? topic ?? "it" : objects)}";
    }

    string Removed()
    {
        if (_units.Exists(unit => unit.Meaning is "what is no longer needed") && !_units.Exists(unit => unit.IsName || unit.Meaning is "generations"))
            return "collect garbage";
        var objects = Objects();
        return $"{(IsOfGenerations ? "delete" : "remove")} {(objects.Length == 0 || objects is "it" ? topic ?? "it" : objects)}";
    }

    string Cleaned() => IsOfGenerations || topic is not null && topic.Contains("generations", StringComparison.Ordinal) && !_units.Exists(unit => unit.IsThing) || _units.Exists(unit => unit.IsName && unit.Said is not ("store" or "nix")) && !_units.Exists(unit => unit.Meaning is "the nix store" or "disk") ? Removed() : _units.Exists(unit => unit.Meaning is "space" or "disk") ? "free up disk space" : "collect garbage";

    bool IsOfGenerations => _units.Exists(unit => unit.Meaning is "generations" || unit.Is("number"));

    // "回滚到第42代", "往回退两代", "还原到上一代"
    string Back()
    {
        var number = _units.Find(unit => unit.Number is not null);
        if (_units.Exists(unit => unit.Meaning is "that"))
            return "undo that";
        if (number is null || !IsOfGenerations)
            return "go back to the previous generation";
        return clause.Has("number") || clause.Has("number sign") || _said.EndsWith('到') || _said.EndsWith('回') && _said is not ("退回" or "滚回" or "返回") || clause.Has("to") || number.Number > 9
            ? $"go back to generation {number.Token.Text}" : $"go back {number.Token.Text} generations";
    }

    // "只保留最近三代", "保留第5代"
    string Kept()
    {
        var number = _units.Find(unit => unit.Number is not null);
        if (clause.Has("number") && number is not null)
            return $"keep generation {number.Token.Text}";
        return number is not null && (IsOfGenerations || _units.Exists(unit => unit.Meaning is "last") || topic is not null && topic.Contains("generations", StringComparison.Ordinal) || _verb is "keep only")
            ? $"keep only the last {number.Token.Text} generations" : $"{_verb} {Objects()}";
    }

    string Updated()
    {
        var release = _units.Find(unit => unit.IsName && double.TryParse(unit.Token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _));
        if (release is not null)
            return $"update to nixos {release.Token.Text}";
        var things = _units.FindAll(unit => unit.IsName && unit.Said is not ("nixos" or "nix") || unit.IsThing && unit.Number is null && unit.Meaning is not ("configuration" or "new configuration" or "the updates"));
        if (things.Exists(unit => unit.Meaning is "channel") && things.Exists(unit => unit.IsName))
            return $"switch to the {things.Find(unit => unit.IsName)!.English} channel";
        var only = _units.Exists(unit => unit.Meaning is "only") ? "only " : "";
        return things.Count > 0 ? $"update {only}{Joined(things)}" : topic is not null && _units.TrueForAll(unit => unit.Meaning is not ("system" or "packages" or "all" or "computer") && unit.Said is not ("全部" or "全都" or "所有")) ? $"update {only}{topic}" : "update everything";
    }

    string Rebuilt()
    {
        if (clause.Has("test mode") || _verb is "test")
            return "test the configuration";
        if (clause.Has("next boot"))
            return "build the new configuration for the next boot";
        if (_units.Find(unit => unit.IsName && unit.Said is not ("nixos" or "nix")) is { } name && _verb is "build")
            return $"build {name.English}";
        return _verb switch { "apply" => "apply the configuration", "rebuild" => _units.Exists(unit => unit.Meaning is ">switch to") ? "rebuild the system and switch" : "rebuild the system", _ => "build the configuration" };
    }

    // "时区改成上海", "把主机名从 a 改为 b", "设置时区为上海"
    string Set()
    {
        if (_verb is "set the hostname to")
            return $"set the hostname to {Joined(clause.Behind)}";
        var before = Joined(WithoutFrom(clause.Before));
        var behind = clause.Behind.ToList();
        if (_verb is "set" && behind.FindIndex(unit => unit.Is("to")) is > 0 and var to)
            return $"set the {Joined(behind.Take(to))} to {Joined(behind.Skip(to))}";
        if (_verb is "set * to" && before.Length > 0)
            return before is "desktop" ? $"enable the {Joined(behind)} desktop" : $"set the {before} to {Joined(behind)}";
        if (_verb is "set * to" && topic is not null)
            return $"set the {topic} to {Joined(behind)}";
        var rest = Joined(behind);
        // "设置打印机"
        if (_units.Find(unit => unit.IsThing) is { Meaning: not (null or "timezone" or "hostname" or "language" or "keyboard layout" or "configuration" or "new configuration") } || !clause.HasThing && topic is "printing" or "bluetooth" or "scanning" or "sound" or "wifi" or "firewall")
            return $"enable {(clause.HasThing ? Objects() : topic)}";
        return $"change the {(before.Length > 0 && rest.Length > 0 ? $"{before} to {rest}" : before.Length > 0 ? before : rest.Length > 0 ? rest : topic ?? "configuration")}";
    }

    static List<ChineseUnit> WithoutFrom(IEnumerable<ChineseUnit> units) => [.. units.TakeWhile(unit => !unit.Is("from"))];

    // "把 nano 换成 vim", "用 helix 代替 emacs", "换到 unstable 频道"
    string Replaced()
    {
        var (before, behind) = (Joined(clause.Before), Joined(clause.Behind));
        if (_verb is "replace with")
            return clause.Has("use") ? $"replace {behind} with {before}" : $"replace {before} with {behind}";
        if (clause.Units.Exists(unit => unit.Meaning is "channel") || behind.StartsWith("nixos-", StringComparison.Ordinal))
            return $"switch to the {behind.Replace(" channel", "", StringComparison.Ordinal)} channel";
        if (IsOfGenerations)
            return Back();
        if (_units.Exists(unit => unit.Meaning is "the previous generation"))
            return "go back to the previous generation";
        if (_units.Exists(unit => unit.Meaning is "configuration" or "new configuration"))
            return "apply the configuration";
        if (_units.Exists(unit => unit.Meaning is "timezone" or "hostname" or "language" or "keyboard layout"))
            return $"set the {before} to {behind}";
        if (_verb is "replace * with" && before is "desktop")
            return $"switch to the {behind} desktop";
        if (_said is "换掉" or "替换掉" && behind.Length == 0 | before.Length == 0)
            return $"remove {before}{behind}";
        if (_verb is "replace * with")
            return before.Length > 0 ? $"replace {before} with {behind}" : topic is not null ? $"install {behind}" : $"switch to {behind}";
        return behind.Length == 0 && before.Length == 0 && topic?.Contains("onfiguration", StringComparison.Ordinal) is true ? "apply the configuration" : $"switch to {behind}";
    }

    string Objects() => Joined(_units.Where(unit => unit.Meaning is not ("only" or "others" or "computer" or "the nix store") || _verb is not ("install" or "remove" or "try" or "update")));

    /// <summary>Things in English, one behind the other.</summary>
    public static string Joined(IEnumerable<ChineseUnit> units)
    {
        var list = units.ToList();
        // "在 nixos 上装 vim": where is no thing.
        if (list.Count(unit => unit.IsThing) > 1)
            list.RemoveAll(unit => unit.Said is "nixos" or "nix" && list.IndexOf(unit) + 1 < list.Count && list[list.IndexOf(unit) + 1].Said is "上" or "里" or "中" or "下" or "系统" or "里面" or "上面");
        var plain = list.FindAll(unit => unit.IsPlain || unit.Is("number") || unit.Token.IsComma && unit.Meaning is null || unit.Is("with") || unit.IsUnknown);
        var age = plain.Find(unit => unit.Meaning is not null && unit.Meaning.StartsWith("older than", StringComparison.Ordinal));
        // "30天以前的旧世代"
        if (age is not null)
            return string.Join(' ', plain.Where(unit => unit != age && unit.Meaning is not "generations" && unit.Number is null).Select(unit => unit.English).Append("generations").Append(age.English));
        var numbers = plain.FindAll(unit => unit.Number is not null);
        // "第3、4、5代", "第5代和第6代"
        if (numbers.Count > 0 && (list.Exists(unit => unit.Is("number")) || list.Exists(unit => unit.Meaning is "generations") && numbers.Count > 1))
            return numbers.Count == 1 ? $"generation {numbers[0].Token.Text}" : $"generations {string.Join(", ", numbers.SkipLast(1).Select(unit => unit.Token.Text))} and {numbers[^1].Token.Text}";
        if (list.Exists(unit => unit.Meaning is "last") && numbers.Count == 1 && list.Exists(unit => unit.Meaning is "generations"))
            return $"the last {numbers[0].Token.Text} generations";
        if (plain.Exists(unit => unit.IsName) && !plain.Exists(unit => unit.IsUnknown))
            plain.RemoveAll(unit => unit.Meaning is "what is no longer needed" or "virtual machines" or "containers" or "version" or "tool" or "packages" or "system" or "good" or "it");
        while (plain is [{ Meaning: "and" } or { Token.IsComma: true }, ..])
            plain.RemoveAt(0);
        while (plain is [.., { Meaning: "and" or "system" } or { Token.IsComma: true }] && plain.Count > 1)
            plain.RemoveAt(plain.Count - 1);
        return string.Join(' ', plain.Where(unit => unit.Meaning is not "system" || plain.Count == 1).Select(unit => unit.Is("number") ? "generation" : unit.Is("with") ? "with" : unit.English));
    }
}
