namespace AskNix.Understanding.Words;

/// <summary>Spans of time and occasions that come again and again.</summary>
static class Periods
{
    /// <summary>Whether what comes "every ..." comes again and again: days and starts do, generations and packages do not.</summary>
    public static bool IsOne(string word) => NumberWords.Value(word) is not null
        || word is "day" or "week" or "month" or "night" or "morning" or "evening" or "hour" or "other" or "few" or "second" or "boot" or "reboot" or "weekend" or "sunday" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday";
}
