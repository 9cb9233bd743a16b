namespace AskNix.Planning.Generations;

/// <summary>Moments in the past as people name them. A day, week, month or year means its end: what ran then ran until it was over.</summary>
public static class PastMoment
{
    /// <summary>Finds the moment; null where it is none.</summary>
    /// <param name="text"><c>yesterday</c>, <c>morning</c> (of today), a weekday, <c>last week</c>, <c>last month</c>, <c>last year</c>, or an age such as <c>3d</c>.</param>
    /// <param name="now">The time; its offset says which day it is.</param>
    public static DateTimeOffset? Find(string text, DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.Date, now.Offset);
        return text switch
        {
            "yesterday" => today,
            "morning" => now.Hour < 12 ? now : today.AddHours(12),
            "last week" => today.AddDays(-DaysSince(DayOfWeek.Monday, now)),
            "last month" => today.AddDays(1 - now.Day),
            "last year" => today.AddDays(1 - now.DayOfYear),
            _ when Enum.TryParse(text, ignoreCase: true, out DayOfWeek day) && Enum.IsDefined(day) && !char.IsAsciiDigit(text[0]) => EndOf(day),
            _ when Age.Parse(text) is { } age => age < now - DateTimeOffset.MinValue ? now - age : DateTimeOffset.MinValue,
            _ => null,
        };

        // The last such day before today.
        DateTimeOffset EndOf(DayOfWeek day) => today.AddDays(DaysSince(day, now) is > 0 and var days ? 1 - days : -6);
    }

    private static int DaysSince(DayOfWeek day, DateTimeOffset now) => ((int)now.DayOfWeek - (int)day + 7) % 7;
}
