using System.Globalization;

namespace AskNix.Planning.Generations;

/// <summary>Ages as nix-collect-garbage writes them (<c>30d</c>), and with a few units more.</summary>
public static class Age
{
    /// <summary>Reads a number with <c>h</c>, <c>d</c>, <c>w</c>, <c>m</c> (30 days) or <c>y</c> (365 days); null where it is no such text.</summary>
    public static TimeSpan? Parse(string text)
    {
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        int? days = char.ToLowerInvariant(text[^1]) switch
        {
            'd' => 1,
            'w' => 7,
            'm' => 30,
            'y' => 365,
            _ => null,
        };
        if (days is { } each)
            return (long)number * each < TimeSpan.MaxValue.TotalDays ? TimeSpan.FromDays((long)number * each) : TimeSpan.MaxValue;
        return text[^1] is 'h' or 'H' ? TimeSpan.FromHours(number) : null;
    }

    /// <summary>How long something took or is ago, in the largest unit that fits: <c>3 days</c>.</summary>
    public static string Text(TimeSpan age)
    {
        var (number, unit) = age switch
        {
            { TotalDays: >= 730 } => (age.TotalDays / 365, "year"),
            { TotalDays: >= 60 } => (age.TotalDays / 30, "month"),
            { TotalDays: >= 14 } => (age.TotalDays / 7, "week"),
            { TotalDays: >= 1 } => (age.TotalDays, "day"),
            { TotalHours: >= 1 } => (age.TotalHours, "hour"),
            { TotalMinutes: >= 1 } => (age.TotalMinutes, "minute"),
            _ => (Math.Max(0, age.TotalSeconds), "second"),
        };
        return (int)number == 1 ? $"1 {unit}" : $"{(int)number} {unit}s";
    }
}
