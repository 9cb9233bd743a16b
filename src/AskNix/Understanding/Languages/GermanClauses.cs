using System.Collections.Frozen;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>
/// Says in a main clause what German wishes in a subordinate one: "es wäre schön, wenn ich Gimp hätte", "ich will, dass Slack verschwindet", "was muss ich tun,
/// damit Docker läuft". What is denied there, what was long ago and what somebody else is to do stays as it was said.
/// </summary>
static class GermanClauses
{
    static readonly WordSet Approving = WordTable.Set("schön toll super nett cool klasse prima gut praktisch hilfreich geil fein ideal spitze top lieb wunderbar fantastisch traumhaft genial angenehm schick");

    static readonly WordSet Owners = WordTable.Set("ich wir man");

    static readonly WordSet Others = WordTable.Set("du ihr sie er jemand");

    // What denies, puts off or repeats: no plain wish.
    static readonly WordSet Held = WordTable.Set("nicht kein keine keinen nie niemals nichts nur erst später morgen irgendwann automatisch täglich wöchentlich nachts jede jeden jedes wenn falls bevor sobald");

    // What a state is said with: "weg ist", "installiert wäre".
    static readonly string[] Auxiliaries = ["ist", "sind", "wird", "werden", "wäre", "wären", "kommt"];

    // What is to be done so that it is as the clause ends: in a state, or doing something.
    static readonly FrozenDictionary<string, string> Deeds = Table(
        ("entfernen", "weg|runter|raus|deinstalliert|entfernt|gelöscht", "verschwindet|wegkommt|wegkäme|rausfliegt|runterkommt|verschwinden würde|verschwände"),
        ("installieren", "drauf|installiert|da|vorhanden|verfügbar|nachinstalliert|dabei|draufgespielt", "gäbe|zur verfügung stünde|zur verfügung steht"),
        ("einschalten", "an|eingeschaltet|aktiv|aktiviert|freigeschaltet|angeschaltet", "läuft|laufen|liefe|geht|ginge|gehen|funktioniert|funktionieren|funktionierte|startet|klappt|anspringt|laufen würde|gehen würde|funktionieren würde|starten würde|klappen würde"),
        ("ausschalten", "aus|ausgeschaltet|abgeschaltet|deaktiviert", "ausgeht|ausginge"),
        ("aktualisieren", "aktualisiert|aktuell|auf dem neuesten stand|auf dem neusten stand", "aktualisiert würde"));

    const int LongestDeed = 5;

    public static List<Token> Plain(Lexicon lexicon, List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Word is "wenn" && Approved(tokens, at) is >= 0 and var approval)
                return Done(lexicon, tokens, approval, at) ?? Wished(tokens, approval, at, "hätte");
            if (tokens[at].Word is "dass" or "daß" && Wanted(tokens, at) is >= 0 and var wanting)
                return Wished(tokens, wanting, at, "habe");
            if (tokens[at].Word is "damit" or "dass" && Asked(tokens, at) is >= 0 and var asking)
                return Asks(tokens, asking, at);
        }

        return tokens;
    }

    // "Es wäre echt schön, wenn": where it begins.
    static int Approved(List<Token> tokens, int at)
    {
        var last = at - 1;
        if (last >= 0 && tokens[last].IsComma)
            last--;
        if (last < 1 || !Approving.Contains(tokens[last].Word))
            return -1;
        var first = last - 1;
        while (first >= 0 && last - first < 5 && !tokens[first].IsSeparator && tokens[first].Word is not ("wäre" or "wär" or "waere" or "waer" or "wärs" or "fände" or "fänd"))
            first--;
        if (first < 0 || last - first >= 5 || tokens[first].IsSeparator)
            return -1;
        return first > 0 && tokens[first - 1].Word is "es" or "das" or "ich" ? first - 1 : first;
    }

    // "Ich möchte gern, dass"
    static int Wanted(List<Token> tokens, int at)
    {
        var first = at - 1;
        while (first > 0 && at - first < 6 && (tokens[first].IsComma || !tokens[first].IsSeparator) && tokens[first].Word is not ("will" or "möchte" or "moechte" or "wünsche" or "wollen" or "möchten" or "hätte"))
            first--;
        return first > 0 && tokens[first].Word is "will" or "möchte" or "moechte" or "wünsche" or "wollen" or "möchten" or "hätte" && tokens[first - 1].Word is "ich" or "wir" && !tokens.Skip(first).Take(at - first).Any(token => Held.Contains(token.Word)) ? first - 1 : -1;
    }

    // "Was muss ich tun, damit"
    static int Asked(List<Token> tokens, int at)
    {
        var first = at - 1;
        while (first > 0 && at - first < 8 && (tokens[first].IsComma || !tokens[first].IsSeparator) && tokens[first].Word is not "was")
            first--;
        return first >= 0 && tokens[first].Word is "was" && tokens.Skip(first).Take(at - first).Any(token => token.Word is "muss" or "soll" or "sollte" or "kann" or "mache") && tokens.Skip(first).Take(at - first).Any(token => token.Word is "tun" or "machen" or "mache") ? first : -1;
    }

    // What was said before "wenn" is a "please"; whose it is to be is said in so many words.
    static List<Token> Wished(List<Token> tokens, int first, int clause, string having)
    {
        var end = End(tokens, clause);
        if (end - clause < 3 || Others.Contains(tokens[clause + 1].Word) || tokens.Skip(clause + 1).Take(end - clause - 1).Any(token => Held.Contains(token.Word)))
            return tokens;
        var owned = Owners.Contains(tokens[clause + 1].Word);
        var thing = owned || tokens[clause + 1].Word is "es" ? clause + 2 : clause + 1;
        if (owned && tokens[end - 1].Word is var verb && (verb == having || verb == having + "n" || verb is "haben") && tokens[end - 2].Word is not "gehabt")
            return [.. tokens.Take(first), .. Words("ich hätte gern", tokens[first]), .. tokens.Take(end - 1).Skip(thing), .. tokens.Skip(end)];
        if (owned && tokens[end - 1].Word is "könnte" or "könnten" or "kann" or "können")
            return [.. tokens.Take(first), .. Words("ich möchte", tokens[first]), .. tokens.Take(end - 1).Skip(thing), .. Words("können", tokens[end - 1]), .. tokens.Skip(end)];
        return !owned && Deed(tokens, thing, end) is var (deed, from)
            ? [.. tokens.Take(first), .. Words("bitte", tokens[first]), .. tokens.Take(from).Skip(thing), .. Words(deed, tokens[from]), .. tokens.Skip(end)] : tokens;
    }

    // "Es wäre nett, wenn du Gimp installierst": who is asked does it himself.
    static List<Token>? Done(Lexicon lexicon, List<Token> tokens, int first, int clause)
    {
        var end = End(tokens, clause);
        return end - clause > 3 && tokens[clause + 1].Word is "du" && tokens[end - 1].Word is [_, _, .. var stem, 's', 't'] && stem.Length > 1 && $"{tokens[end - 1].Word[..^2].TrimEnd('e')}en" is var verb && lexicon.Meaning(verb) is ['>', ..]
            && !tokens.Skip(clause + 2).Take(end - clause - 3).Any(token => Held.Contains(token.Word))
            ? [.. tokens.Take(first), .. Words("bitte", tokens[first]), .. tokens.Take(end - 1).Skip(clause + 2), tokens[end - 1] with { Text = verb, Word = verb }, .. tokens.Skip(end)] : null;
    }

    static List<Token> Asks(List<Token> tokens, int first, int clause)
    {
        var end = End(tokens, clause);
        return !tokens.Skip(clause + 1).Take(end - clause - 1).Any(token => Held.Contains(token.Word)) && Deed(tokens, clause + 1, end) is var (deed, from)
            ? [.. tokens.Take(first), .. Words("wie kann ich", tokens[first]), .. tokens.Take(from).Skip(clause + 1), .. Words(deed, tokens[from]), .. tokens.Skip(end)] : tokens;
    }

    static int End(List<Token> tokens, int clause)
    {
        var end = clause + 1;
        while (end < tokens.Count && !tokens[end].IsSeparator)
            end++;
        return end;
    }

    // The longest ending that tells of a deed, and where it begins.
    static (string Deed, int From)? Deed(List<Token> tokens, int thing, int end)
    {
        for (var from = Math.Max(thing + 1, end - LongestDeed); from < end; from++)
        {
            if (Deeds.TryGetValue(string.Join(' ', tokens.Take(end).Skip(from).Select(token => token.Word)), out var deed))
                return (deed, from);
        }

        return null;
    }

    static IEnumerable<Token> Words(string words, Token place) => words.Split(' ').Select(place.Put);

    static FrozenDictionary<string, string> Table(params (string Deed, string States, string Verbs)[] rows) =>
        rows.SelectMany(row => row.States.Split('|').SelectMany(state => Auxiliaries.Select(auxiliary => $"{state} {auxiliary}")).Concat(row.Verbs.Split('|')).Select(ending => (ending, row.Deed))).ToFrozenDictionary(row => row.ending, row => row.Deed, StringComparer.Ordinal);
}
