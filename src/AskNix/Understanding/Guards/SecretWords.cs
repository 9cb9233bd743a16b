using AskNix.Understanding.Words;

namespace AskNix.Understanding.Guards;

/// <summary>Secrets that are told by the words around them: "set my password to ...", "wifi key: ...", "use ... as the passphrase".</summary>
static class SecretWords
{
    static readonly WordSet Nouns = WordTable.Set(
        "password passwd passphrase passcode pwd pw psk wpa-psk apikey api-key secret token credentials passwort kennwort contraseña accesskey secretkey privatekey access-token auth-token");

    static readonly WordSet BeforeKey = WordTable.Set("wifi wi-fi wlan wpa wpa2 wpa3 api access secret private encryption luks network auth authentication signing deploy");

    // Behind these nouns a word without figures is more likely a word than a secret.
    static readonly WordSet Loose = WordTable.Set("secret token credentials key");

    static readonly WordSet Connectives = WordTable.Set("to is as = be : equals becomes are := == being -> with: namely viz i.e i.e.");

    static readonly WordSet Ends = WordTable.Set("for on of in and please then but using via at so because when if or while thanks now afterwards");

    static readonly WordSet Ordinary = WordTable.Set(
        """
        for of in on and or to is as be are manager managers store stores prompt prompts file files login logins auth authentication less based protected protection
        hash hashes hashing generator generators generation does do doesn't not was has had have can can't cannot will should would please again reset resets change
        changes changing recovery policy policies expired expires field input database vault safe server service tool tools app apps program programs via from using
        with without when if that it at every here there now works work working yet anymore stuff settings setting option options page dialog screen box entry entries
        support sync ring agent cracking cracker cracked strength length rules rule handling feature anyway too also but so because then than about into out up down off
        true false null yes no my the a an your our this which who what where how why before after until unless while strong weak new old again forgotten lost wrong incorrect required needed
        management verification rotation leak leaks sharing access command line prompt's bearer key keys json ssh sudo root user users account accounts via per over by
        """);

    static readonly WordSet NoValue = WordTable.Set(
        """
        not wrong incorrect required needed lost forgotten expired weak strong stored asked being broken too in on always still never already the a an my your this that
        it there rejected accepted ignored correct right invalid denied empty missing unknown saved hidden visible visible encrypted hashed changed reset blank
        """);

    // "a password to log in" names a purpose.
    static readonly WordSet Purpose = WordTable.Set("log login unlock use access get enter open connect type remember see authenticate sign decrypt make create");

    static readonly WordSet BetweenNounAndValue = WordTable.Set(
        "for my the our user root admin wifi wi-fi wlan network account login sudo of on database db a this ssid new field value it should must will shall");

    static readonly WordSet Giving = WordTable.Set("use set put make take with have want pick choose using enter type give");

    /// <summary>Where secrets stand.</summary>
    public static IEnumerable<(int Start, int End)> Values(string text, List<SecretChunk> chunks)
    {
        for (var index = 0; index < chunks.Count; index++)
        {
            if (Glued(text, chunks, index) is { } glued)
                yield return glued;
            else if (IsNoun(chunks, index) && (Behind(text, chunks, index) ?? Before(chunks, index)) is { } value)
                yield return value;
        }
    }

    static bool IsNoun(List<SecretChunk> chunks, int index)
    {
        var word = chunks[index].Word;
        if (word is "key" or "keys")
            return index > 0 && BeforeKey.Contains(chunks[index - 1].Word);
        return IsNoun(word.TrimEnd(':', '='));
    }

    static bool IsNoun(string word)
    {
        // A program of that name, not somebody's password.
        if (word is "1password" or "onepassword")
            return false;
        if (Nouns.Contains(word) || (word.EndsWith("password", StringComparison.Ordinal) && !word.StartsWith("--", StringComparison.Ordinal))
            || word is "--password" or "--token" or "--secret" or "-password")
        {
            return true;
        }

        return word.Length is >= 7 and <= 10 && word[0] == 'p' && word is not "passwords" && EditDistance.Between(word, "password", 2) <= 2 && !word.EndsWith('s');
    }

    // password=..., initialPassword="...", token:...
    static (int, int)? Glued(string text, List<SecretChunk> chunks, int index)
    {
        var chunk = text.AsSpan(chunks[index].Start, chunks[index].Length);
        var sign = chunk.IndexOfAny('=', ':');
        if (sign <= 0 || chunk[sign..].StartsWith("://", StringComparison.Ordinal))
            return null;
        var noun = chunk[..sign].Trim("\"'`").ToString().ToLowerInvariant();
        var name = noun.AsSpan()[(noun.LastIndexOfAny(['.', '-', '_', '?', '&']) + 1)..].ToString();
        if (!IsNoun(noun) && !IsNoun(name) && name is not ("pass" or "key"))
            return null;
        if (name is "key" && index == 0)
            return null;
        if (sign + 1 < chunk.Length)
            return (chunks[index].Start + sign + 1, QuoteEnd(text, chunks[index].Start + sign + 1, chunks[index].End));
        return index + 1 < chunks.Count ? Extent(text, chunks, index + 1) : null;
    }

    static (int, int)? Behind(string text, List<SecretChunk> chunks, int index)
    {
        if (index + 1 >= chunks.Count)
            return null;
        var next = chunks[index + 1].Word;
        for (var at = index + 1; at < chunks.Count && at <= index + 6; at++)
        {
            var word = Raw(text, chunks[at]) is "=" or ":" or "->" ? "=" : chunks[at].Word;
            if (Connectives.Contains(word) && at + 1 < chunks.Count)
            {
                if (chunks[at + 1].Word is "be" or "to" or "=" && at + 2 < chunks.Count)
                    at++;
                return IsNoValue(word, chunks[at + 1].Word) ? null : Extent(text, chunks, at + 1);
            }

            if (at == index + 1 && !BetweenNounAndValue.Contains(word))
                break;
        }

        // "I am tired of typing my password, enable the fingerprint reader": an order is no secret.
        if (Ordinary.Contains(next) || next.Length == 0 || text[chunks[index].End - 1] is ',' or '.' or ';' && index + 2 < chunks.Count && Verbs.Starters.Contains(next))
            return null;
        if (Loose.Contains(chunks[index].Word) && !LooksRandom(next))
            return null;
        return Extent(text, chunks, index + 1);
    }

    // "use hunter2 as my password", "hunter2 is the wifi password"
    static (int, int)? Before(List<SecretChunk> chunks, int index)
    {
        var at = index - 1;
        while (at > 0 && (BetweenNounAndValue.Contains(chunks[at].Word) || BeforeKey.Contains(chunks[at].Word)) && chunks[at].Word is not "for")
            at--;
        if (at < 1)
            return null;
        var value = chunks[at - 1];
        if (chunks[at].Word is "as" or "for" && at >= 2 && Giving.Contains(chunks[at - 2].Word) && !Ordinary.Contains(value.Word))
            return (value.Start, value.End);
        return chunks[at].Word is "is" && !Ordinary.Contains(value.Word) && LooksRandom(value.Word) ? (value.Start, value.End) : null;
    }

    // A value in quotes ends with them; else it goes on until a word that begins something else.
    static (int, int) Extent(string text, List<SecretChunk> chunks, int index)
    {
        var start = chunks[index].Start;
        if (text[start] is '"' or '\'')
            return (start, QuoteEnd(text, start, chunks[index].End));
        var last = index;
        while (last + 1 < chunks.Count && !Ends.Contains(chunks[last + 1].Word) && text[chunks[last].End - 1] is not (',' or ';' or '.' or '?'))
            last++;
        return (start, chunks[last].End);
    }

    static int QuoteEnd(string text, int start, int least)
    {
        if (text[start] is not ('"' or '\''))
            return least;
        var close = text.IndexOf(text[start], start + 1);
        return close < 0 ? text.Length : Math.Max(least, close + 1);
    }

    static string Raw(string text, SecretChunk chunk) => text[chunk.Start..chunk.End];

    static bool IsNoValue(string connective, string word) => !HasFigure(word) && (connective is "to" ? Purpose : NoValue).Contains(word);

    static bool HasFigure(string word) => word.Any(char.IsAsciiDigit);

    static bool LooksRandom(string word) => HasFigure(word) || word.Length >= 20 || word.Any(character => character is '!' or '@' or '$' or '%' or '^' or '*' or '_');
}
