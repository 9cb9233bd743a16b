using System.Collections.Frozen;
using System.Globalization;
using AskNix.Understanding.Languages;
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
        montreal ottawa quebec = America/Toronto, calgary edmonton = America/Edmonton, halifax = America/Halifax, winnipeg = America/Winnipeg, regina = America/Regina, st_johns = America/St_Johns
        washington philadelphia atlanta baltimore pittsburgh = America/New_York, detroit = America/Detroit, houston austin new_orleans minneapolis milwaukee memphis = America/Chicago
        portland san_diego las_vegas sacramento = America/Los_Angeles, salt_lake_city albuquerque = America/Denver, boise = America/Boise, havana = America/Havana, santiago chile = America/Santiago
        montevideo uruguay = America/Montevideo, asuncion = America/Asuncion, caracas = America/Caracas, quito = America/Guayaquil, rio rio_de_janeiro = America/Sao_Paulo, panama = America/Panama
        munich hamburg cologne frankfurt stuttgart leipzig dresden = Europe/Berlin, geneva bern basel = Europe/Zurich, barcelona valencia seville bilbao = Europe/Madrid, porto = Europe/Lisbon
        lyon marseille toulouse nantes bordeaux lille strasbourg = Europe/Paris, milan naples turin florence venice = Europe/Rome, salzburg graz = Europe/Vienna, rotterdam utrecht = Europe/Amsterdam
        antwerp ghent = Europe/Brussels, edinburgh glasgow manchester birmingham cardiff belfast liverpool bristol = Europe/London, cork galway = Europe/Dublin, gothenburg malmo = Europe/Stockholm
        bergen trondheim = Europe/Oslo, aarhus = Europe/Copenhagen, tampere turku = Europe/Helsinki, krakow gdansk wroclaw = Europe/Warsaw, brno = Europe/Prague, bratislava slovakia = Europe/Bratislava
        ljubljana slovenia = Europe/Ljubljana, zagreb croatia = Europe/Zagreb, belgrade serbia = Europe/Belgrade, sarajevo = Europe/Sarajevo, skopje = Europe/Skopje, tirana = Europe/Tirane
        tallinn estonia = Europe/Tallinn, riga latvia = Europe/Riga, vilnius lithuania = Europe/Vilnius, minsk = Europe/Minsk, chisinau = Europe/Chisinau, luxembourg = Europe/Luxembourg
        reykjavik iceland = Atlantic/Reykjavik, valletta malta = Europe/Malta, nicosia cyprus = Asia/Nicosia, thessaloniki = Europe/Athens, ankara izmir = Europe/Istanbul, kharkiv lviv odesa = Europe/Kyiv
        osaka kyoto = Asia/Tokyo, busan = Asia/Seoul, shenzhen guangzhou chengdu = Asia/Shanghai, hanoi saigon vietnam = Asia/Ho_Chi_Minh, kuala_lumpur malaysia = Asia/Kuala_Lumpur
        bangalore chennai hyderabad pune = Asia/Kolkata, karachi lahore pakistan = Asia/Karachi, dhaka bangladesh = Asia/Dhaka, colombo = Asia/Colombo, kathmandu nepal = Asia/Kathmandu
        tehran iran = Asia/Tehran, baghdad iraq = Asia/Baghdad, riyadh = Asia/Riyadh, doha qatar = Asia/Qatar, kuwait = Asia/Kuwait, beirut lebanon = Asia/Beirut, amman = Asia/Amman, tel_aviv = Asia/Jerusalem
        tbilisi = Asia/Tbilisi, yerevan = Asia/Yerevan, baku = Asia/Baku, tashkent = Asia/Tashkent, almaty kazakhstan = Asia/Almaty, yangon = Asia/Yangon
        canberra hobart = Australia/Sydney, adelaide = Australia/Adelaide, darwin = Australia/Darwin, wellington christchurch new_zealand = Pacific/Auckland, fiji = Pacific/Fiji
        casablanca rabat morocco = Africa/Casablanca, tunis tunisia = Africa/Tunis, algiers algeria = Africa/Algiers, accra ghana = Africa/Accra, abuja = Africa/Lagos, addis_ababa ethiopia = Africa/Addis_Ababa
        kampala uganda = Africa/Kampala, dakar = Africa/Dakar, cape_town pretoria = Africa/Johannesburg, khartoum = Africa/Khartoum, harare = Africa/Harare
        cairo egypt = Africa/Cairo, lagos nigeria = Africa/Lagos, nairobi kenya = Africa/Nairobi, johannesburg = Africa/Johannesburg, utc gmt zulu = UTC
        """);

    // What cities and countries are called in German, Spanish, French and their own tongues, without accents, where English has another name.
    static readonly FrozenDictionary<string, string> Elsewhere = WordTable.Map(
        """
        wien viena vienne osterreich autriche = vienna, zuerich zurique schweiz suiza suisse = zurich, genf ginebra geneve = geneva, basilea bale = basel, berna berne = bern, munchen muenchen = munich, koln koeln colonia = cologne
        hamburgo hambourg = hamburg, francfort francoforte frankfurt_am_main = frankfurt, dresde = dresden, alemania allemagne deutschland = germany, londres londra = london, inglaterra angleterre grossbritannien = england
        edimburgo edimbourg = edinburgh, dublino = dublin, irlanda irland irlande = ireland, parigi = paris, frankreich francia = france, marsella = marseille, burdeos = bordeaux, estrasburgo strassburg = strasbourg
        spanien espana espagne = spain, sevilla = seville, barcelone = barcelona, rom roma = rome, italien italia italie = italy, mailand milano = milan, neapel napoles napoli = naples, torino = turin
        florenz florencia firenze = florence, venedig venecia venezia venise = venice, lissabon lisboa lisbonne = lisbon, brussel bruessel bruselas bruxelles = brussels, belgien belgica belgique = belgium, antwerpen amberes anvers = antwerp, gent gante gand = ghent
        holland niederlande paises_bajos pays_bas pays-bas = netherlands, luxemburg luxemburgo = luxembourg, kopenhagen copenhague = copenhagen, danemark dinamarca = denmark, estocolmo = stockholm, schweden suecia suede = sweden, norwegen noruega norvege = norway
        goteborg gotemburgo = gothenburg, finnland finlandia finlande = finland, warschau varsovia varsovie warszawa = warsaw, polen polonia pologne = poland, krakau cracovia cracovie = krakow, danzig = gdansk, breslau = wroclaw
        prag praga praha = prague, brunn = brno, pressburg = bratislava, ungarn hungria hongrie = hungary, athen atenas athenes = athens, istambul estambul = istanbul, turkei tuerkei turquia turquie = turkey, kiew kyjiw = kyiv, moskau moscu moscou = moscow
        bukarest bucarest = bucharest, rumanien roumanie = romania, belgrad belgrado = belgrade, laibach liubliana = ljubljana, agram = zagreb, reykiavik reikiavik = reykjavik, island islandia islande = iceland, wilna vilna = vilnius
        tallin = tallinn, nikosia = nicosia, la_valeta la_valette = valletta, jerusalen = jerusalem, kairo el_cairo le_caire = cairo, agypten egipto egypte = egypt, marokko marruecos maroc = morocco, tunez = tunis, algier argel alger = algiers
        johannesburgo = johannesburg, kapstadt ciudad_del_cabo le_cap = cape_town, teheran = tehran, bagdad = baghdad, riad riyad = riyadh, beyrouth = beirut, dubay = dubai, delhi nueva_delhi new_delhi neu-delhi = delhi, bombay = mumbai, kalkutta calcuta calcutta = kolkata
        pekin peking = beijing, schanghai = shanghai, hongkong = hong_kong, singapur singapour = singapore, tokio = tokyo, japon = japan, seul = seoul, taipeh = taipei, yakarta djakarta = jakarta, manille = manila
        nueva_york new_york_city = new_york, ciudad_de_mexico cdmx mexico mexiko mexiko-stadt = mexico_city, havanna la_habana la_havane = havana, santiago_de_chile = santiago, san_pablo = sao_paulo
        argentina argentinien argentine = buenos_aires, peru perou = lima, kolumbien colombie = bogota, kuba = havana, filadelfia philadelphie = philadelphia, sidney = sydney
        """);

    static readonly WordSet Areas = WordTable.Set("africa america antarctica arctic asia atlantic australia europe indian pacific etc us");

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
        return ByCity.GetValueOrDefault(key) ?? (Elsewhere.GetValueOrDefault(Accents.Without(key)) is { } city ? ByCity.GetValueOrDefault(city) : ByCity.GetValueOrDefault(Accents.Without(key)));
    }

    static string Capitalised(string part) =>
        part.Any(char.IsAsciiLetterUpper) ? part : string.Join('_', part.Split('_', ' ').Select(word => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word)));
}
