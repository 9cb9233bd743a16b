using System.Collections.Frozen;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities;

/// <summary>Locales and keyboard layouts from the names of languages and countries.</summary>
static class Locales
{
    static readonly FrozenDictionary<string, string> ByLanguage = WordTable.Map(
        """
        german deutsch germany = de_DE.UTF-8, english american us = en_US.UTF-8, british uk = en_GB.UTF-8, french france = fr_FR.UTF-8, spanish spain = es_ES.UTF-8
        italian italy = it_IT.UTF-8, portuguese portugal = pt_PT.UTF-8, brazilian brazil = pt_BR.UTF-8, dutch = nl_NL.UTF-8, swedish = sv_SE.UTF-8, norwegian = nb_NO.UTF-8
        danish = da_DK.UTF-8, finnish = fi_FI.UTF-8, polish = pl_PL.UTF-8, czech = cs_CZ.UTF-8, hungarian = hu_HU.UTF-8, russian = ru_RU.UTF-8, ukrainian = uk_UA.UTF-8
        turkish = tr_TR.UTF-8, greek = el_GR.UTF-8, japanese = ja_JP.UTF-8, chinese = zh_CN.UTF-8, korean = ko_KR.UTF-8, hebrew = he_IL.UTF-8, romanian = ro_RO.UTF-8
        """);

    static readonly FrozenDictionary<string, string> Layouts = WordTable.Map(
        """
        german deutsch germany qwertz = de, english american us qwerty = us, british uk = gb, french france azerty = fr, spanish spain = es, italian italy = it
        portuguese portugal = pt, brazilian brazil = br, swedish = se, norwegian = no, danish = dk, finnish = fi, polish = pl, czech = cz, hungarian = hu, russian = ru
        ukrainian = ua, turkish = tr, greek = gr, japanese = jp, swiss = ch, romanian = ro, dutch = nl, latam = latam
        """);

    public static string Find(string said)
    {
        var word = said.Trim().ToLowerInvariant();
        if (ByLanguage.TryGetValue(word.Split(' ')[0], out var locale))
            return locale;
        return said.Contains('_', StringComparison.Ordinal) && !said.Contains('.', StringComparison.Ordinal) ? $"{said}.UTF-8" : said;
    }

    public static string Layout(string said) => Layouts.GetValueOrDefault(said.Trim().ToLowerInvariant().Split(' ')[0], said.Trim().ToLowerInvariant());
}
