using System.Collections.Frozen;
using System.Globalization;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities;

/// <summary>The names time zones have in the tz database, from what people call them.</summary>
static class TimeZones
{
    static readonly FrozenDictionary<string, string> ByCity = WordTable.Map(
        """
        berlin germany = Europe/Berlin, london uk england britain = Europe/London, paris france = Europe/Paris, madrid spain = Europe/Madrid, rome italy = Europe/Rome
        vienna austria = Europe/Vienna, zurich switzerland = Europe/Zurich, amsterdam netherlands = Europe/Amsterdam, brussels belgium = Europe/Brussels, lisbon portugal = Europe/Lisbon
        dublin ireland = Europe/Dublin, stockholm sweden = Europe/Stockholm, oslo norway = Europe/Oslo, copenhagen denmark = Europe/Copenhagen, helsinki finland = Europe/Helsinki
        warsaw poland = Europe/Warsaw, prague = Europe/Prague, budapest hungary = Europe/Budapest, athens greece = Europe/Athens, istanbul turkey = Europe/Istanbul
        kyiv kiev ukraine = Europe/Kyiv, moscow = Europe/Moscow, bucharest romania = Europe/Bucharest, sofia bulgaria = Europe/Sofia
        new_york newyork nyc boston eastern est miami = America/New_York, chicago central dallas = America/Chicago, denver mountain = America/Denver, phoenix = America/Phoenix
        los_angeles losangeles la pacific pst seattle san_francisco = America/Los_Angeles, toronto = America/Toronto, vancouver = America/Vancouver, anchorage = America/Anchorage
        mexico_city = America/Mexico_City, sao_paulo = America/Sao_Paulo, buenos_aires = America/Argentina/Buenos_Aires, bogota = America/Bogota, lima = America/Lima
        tokyo japan = Asia/Tokyo, shanghai beijing china = Asia/Shanghai, hong_kong = Asia/Hong_Kong, singapore = Asia/Singapore, seoul korea = Asia/Seoul, taipei taiwan = Asia/Taipei
        kolkata india delhi mumbai = Asia/Kolkata, dubai = Asia/Dubai, jerusalem israel = Asia/Jerusalem, bangkok thailand = Asia/Bangkok, jakarta = Asia/Jakarta, manila = Asia/Manila
        sydney = Australia/Sydney, melbourne = Australia/Melbourne, brisbane = Australia/Brisbane, perth = Australia/Perth, auckland = Pacific/Auckland, honolulu hawaii = Pacific/Honolulu
        cairo egypt = Africa/Cairo, lagos nigeria = Africa/Lagos, nairobi kenya = Africa/Nairobi, johannesburg = Africa/Johannesburg, utc gmt zulu = UTC
        """);

    static readonly FrozenSet<string> Areas = WordTable.Set("africa america antarctica arctic asia atlantic australia europe indian pacific etc us");

    /// <summary>The zone, or null for what is none.</summary>
    public static string? Find(string said)
    {
        var words = said.Trim().Trim('"', '\'');
        var slash = words.IndexOf('/', StringComparison.Ordinal);
        // "Europe/Rome and the keyboard": no part of a name.
        if (slash > 0 && words.Split(' ').Skip(1).Any(word => word is "and" or "but" or "with" or "for" or "on" or "please" or "now" or "keyboard" or "locale" or "hostname" or "layout" or "language"))
            return null;
        if (slash > 0 && Areas.Contains(words[..slash].ToLowerInvariant()))
            return string.Join('/', words.Split('/').Select(Capitalised));
        var key = words.ToLowerInvariant().Replace(' ', '_');
        foreach (var ending in new[] { "_time", "_timezone" })
            key = key.EndsWith(ending, StringComparison.Ordinal) ? key[..^ending.Length] : key;
        return ByCity.GetValueOrDefault(key);
    }

    static string Capitalised(string part) =>
        part.Any(char.IsAsciiLetterUpper) ? part : string.Join('_', part.Split('_', ' ').Select(word => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word)));
}
