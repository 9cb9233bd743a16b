using System.Globalization;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.Chinese;

/// <summary>
/// Chinese puts no blanks between words: the longest word of the lexicon that begins at a character is the word there. Numbers are read, and how old
/// something is: "三十天以前的".
/// </summary>
static class ChineseUnits
{
    const string Digits = "零一二三四五六七八九";

    // What counts time, so that "一个月" is no "一个".
    static readonly string[] Counted = ["天", "日", "周", "星期", "礼拜", "个月", "个星期", "个礼拜", "年", "月", "代", "个世代", "个generation"];

    static readonly string[] Ago = ["以前", "之前", "前", "以上", "以前的", "之前的", "前的", "以上的"];

    /// <summary>Each character a token of its own, and each run of other letters one.</summary>
    public static IEnumerable<Token> Characters(Token token)
    {
        for (var at = 0; at < token.Text.Length;)
        {
            var end = at + 1;
            if (!ChineseScript.IsHan(token.Text[at]) && token.Text[at] is not ('？' or '：' or '；'))
            {
                while (end < token.Text.Length && !ChineseScript.IsHan(token.Text[end]) && token.Text[end] is not ('？' or '：' or '；'))
                    end++;
            }

            var text = token.Text[at..end];
            var word = text.Length == 1 ? ChineseScript.Simplify(text[0]).ToString() : text.ToLower(CultureInfo.InvariantCulture);
            var sign = text switch { "，" or "、" => ",", "。" or "！" => ".", "？" => "?", "；" => ";", "：" => ":", _ => null };
            yield return new Token(sign ?? text, sign ?? (text.Length == 1 ? word.ToLower(CultureInfo.InvariantCulture) : word), token.Start + at, token.Start + end, NumberWords.Value(text), token.Quoted);
            at = end;
        }
    }

    public static List<ChineseUnit> Of(Lexicon lexicon, List<Token> characters)
    {
        var units = new List<ChineseUnit>();
        for (var at = 0; at < characters.Count;)
        {
            if (Numeral(characters, at) is (var value, var digits) && (digits > 1 || Counts(characters, at + digits) || lexicon.LengthAt(characters, at) <= digits))
            {
                units.Add(new ChineseUnit(characters[at].Word, null, characters[at].Put(value.ToString(CultureInfo.InvariantCulture)) with { Number = value }, value));
                at += digits;
                continue;
            }

            var length = characters[at].Quoted || characters[at].IsSeparator ? 0 : lexicon.LengthAt(characters, at);
            var said = length == 0 ? characters[at].Word : string.Concat(characters.Skip(at).Take(length).Select(token => token.Word));
            units.Add(new ChineseUnit(said, length == 0 ? null : lexicon.Meaning(said), characters[at], length == 0 ? characters[at].Number : null));
            at += Math.Max(length, 1);
        }

        return Made(Aged(units));
    }

    // "两", "十七", "一百二十"; how many characters it has.
    static (int Value, int Length)? Numeral(List<Token> characters, int at)
    {
        var (total, digit, end) = (0, 0, at);
        for (; end < characters.Count && characters[end].Word.Length == 1; end++)
        {
            var word = characters[end].Word[0];
            if (word is '两')
                digit = 2;
            else if (Digits.IndexOf(word, StringComparison.Ordinal) is >= 0 and var value)
                digit = value;
            else if (word is '十' or '百')
                (total, digit) = (total + (digit == 0 ? 1 : digit) * (word is '十' ? 10 : 100), 0);
            else
                break;
        }

        return end > at ? (total + digit, end - at) : null;
    }

    static bool Counts(List<Token> characters, int at)
    {
        var rest = string.Concat(characters.Skip(at).Take(3).Select(token => token.Word));
        return Array.Exists(Counted, unit => rest.StartsWith(unit, StringComparison.Ordinal));
    }

    // "30天以前的", "超过一周的"
    static List<ChineseUnit> Aged(List<ChineseUnit> units)
    {
        for (var at = 0; at + 1 < units.Count; at++)
        {
            if (units[at].Number is not { } number || units[at + 1].Meaning is not ("days" or "weeks" or "months" or "years") || at + 1 >= units.Count)
                continue;
            var before = at > 0 && units[at - 1].Said is "超过" or "早于" or "多于" ? 1 : 0;
            var behind = at + 2 < units.Count && Array.IndexOf(Ago, units[at + 2].Said) >= 0 ? 1 : 0;
            if (before + behind == 0)
                continue;
            var age = units[at] with { Meaning = $"older than {number} {units[at + 1].Meaning}", Number = null };
            units = [.. units.Take(at - before), age, .. units.Skip(at + 2 + behind)];
        }

        return units;
    }

    // "整个 obs-studio" before a name is no "whole", but "get one"; "临时给我用一下 jq" tries it; "打补丁" installs them.
    static List<ChineseUnit> Made(List<ChineseUnit> units)
    {
        for (var at = 0; at + 1 < units.Count; at++)
        {
            if (units[at].Said is "整个" && units[at + 1].IsName)
                units[at] = units[at] with { Meaning = ">install" };
            if ((units[at].Is("use") || units[at].Said is "来" or "弄" or "搞" or "整") && units.Take(at).Any(unit => unit.Said is "临时" or "暂时"))
                units[at] = units[at] with { Meaning = ">try" };
            if (units[at].Said is "临时" && units.Skip(at).Take(6).TakeWhile(unit => !unit.IsSign).FirstOrDefault(unit => unit.Said is "环境" or "shell") is { } shell)
            {
                units[units.IndexOf(shell)] = shell with { Meaning = "!temporary shell" };
                units[at] = units[at] with { Meaning = "" };
            }

            // "晚上十点"
            if (units[at].Number is not null && units[at + 1].Said is "点" or "点钟")
                units[at] = units[at] with { Meaning = "!time", Number = null };
            if (units[at].Said is "只要" && (units[at + 1].Number is not null || units[at + 1].Meaning is "last"))
                units[at] = units[at] with { Meaning = ">keep only" };
            if (units[at].Said is "打" or "打上" && units.Skip(at).Take(4).Any(unit => unit.Meaning is "the updates"))
                units[at] = units[at] with { Meaning = ">install" };
        }

        return units;
    }
}
