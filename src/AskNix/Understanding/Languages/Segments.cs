using System.Collections.Frozen;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages;

/// <summary>
/// Parts a sentence at its commas and full stops, and where it says "and", if each part has a verb of its own: what is denied in one is not denied in the other. A list stays
/// whole, and why something is wished is left out: "wirf Steam runter, ich spiele eh nicht mehr".
/// </summary>
static class Segments
{
    // What a reason begins with.
    static readonly FrozenDictionary<string, string[]> Reasons = new Dictionary<string, string[]>
    {
        ["de"] = ["weil", "denn", "da", "ich", "wir", "das", "der", "die", "den", "es", "er", "sie"],
        ["es"] = ["que", "porque", "pues", "ya", "nunca", "yo", "total"],
        ["fr"] = ["car", "parce", "puisque", "je", "j'ai", "j'en", "on", "nous", "il", "elle", "ça"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // What is no longer done is why it goes.
    static readonly FrozenDictionary<string, string[]> NoLonger = new Dictionary<string, string[]>
    {
        ["de"] = ["nicht mehr", "eh nicht", "eh nie", "nie", "kaum noch", "kaum", "keiner mehr", "niemand mehr", "keine mehr", "voll"],
        ["es"] = ["ya no", "nunca", "casi nunca", "nadie", "lleno", "llena"],
        ["fr"] = ["plus", "jamais", "personne", "plein", "pleine"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static readonly string[] Doubts = ["segur", "sicher", "sûr", "sur", "ernst", "doch", "nein", "non", "mejor", "plut", "lieber", "wei", "sé", "sais"];

    public static List<List<Token>> Of(Lexicon lexicon, List<Token> tokens)
    {
        var segments = new List<List<Token>>();
        List<Token> waiting = [];
        var (wished, remarked) = (false, false);
        foreach (var part in Parts(lexicon, tokens))
        {
            var (hasVerb, hasWish) = Verb(lexicon, part);
            remarked = segments.Count > 0 && waiting.Count == 0 && !hasVerb && !hasWish && IsReason(lexicon, part)
                || lexicon.Language is "es" && (wished && SpanishRemarks.Is(lexicon, part) || remarked && SpanishRemarks.GoesOn(lexicon, part));
            if (remarked)
                continue;
            wished |= hasVerb || hasWish;
            if (segments.Count > 0 && waiting.Count == 0 && !hasVerb && lexicon.Language is "de" && !IsAge(lexicon, part) && GermanRemarks.Is(lexicon, part, segments[^1].Exists(token => lexicon.Meaning(token.Word) is ">remove" or ">disable")))
            {
                if (GermanRemarks.SaysWhy(part))
                    segments.Add(part);
                continue;
            }

            if (!hasVerb && segments.Count == 0)
            {
                // "Gimp ist langsam, bitte entfernen": what is told beforehand stays before the verb.
                if (part[0].IsSeparator && waiting.Count > 0 && Tells(lexicon, waiting))
                    (segments, waiting) = ([waiting], []);
                waiting.AddRange(part);
                continue;
            }

            if (hasVerb && part[0].IsSeparator && waiting.Count > 0 && (Tells(lexicon, waiting) || BeginsWithVerb(lexicon, part) || Leans(lexicon, part) && Verb(lexicon, waiting).Wish))
                (segments, waiting) = ([waiting], []);

            // "Entferne gimp, ich komme damit nicht klar": what is not is told of somebody, not ordered.
            if (!hasVerb && segments.Count > 0 && IsDenialOfOnesOwn(lexicon, part))
            {
                segments.Add(part);
                continue;
            }

            // "Alle Generationen, die älter als zwei Wochen sind": of which ones is no part of its own.
            if (!hasVerb && segments.Count > 0 && !hasWish)
                segments[^1].AddRange(IsAge(lexicon, part) ? part.SkipWhile(token => token.IsSeparator) : part);
            else
                segments.Add([.. waiting, .. part]);
            waiting = [];
        }

        if (waiting.Count > 0 || segments.Count == 0)
            segments.Add(waiting);
        return segments;
    }

    // "Ich möchte Spotify hören, installier es bitte"
    static bool BeginsWithVerb(Lexicon lexicon, List<Token> part) =>
        part.SkipWhile(token => token.IsSeparator || lexicon.Meaning(token.Word) is "please" or "_please").FirstOrDefault() is { } first && lexicon.Meaning(first.Word) is ['>', ..];

    // "Für die Uni brauche ich gcc und make, bitte beides installieren"
    static bool Leans(Lexicon lexicon, List<Token> part) =>
        part.TrueForAll(token => token.IsSeparator || lexicon.Meaning(token.Word) is ['>', ..] or "_please" or "please" or "both" or "it" or "them" or "everything");

    static bool IsDenialOfOnesOwn(Lexicon lexicon, List<Token> part) =>
        part.FirstOrDefault(token => !token.IsSeparator) is { } first && lexicon.Meaning(first.Word) is "i" or "he" && part.Exists(token => lexicon.Meaning(token.Word) is "not");

    static bool Tells(Lexicon lexicon, List<Token> part)
    {
        for (var at = 0; at < part.Count;)
        {
            var entry = lexicon.EntryAt(part, at);
            at += Math.Max(1, entry.Length);
            if (entry.Meaning is "is" or "are" or "was" or "has" or "i use" or "i have already" or "does not work" or "is full" or "nothing works" or "fails")
                return true;
        }

        return false;
    }

    // Each with the sign before it.
    static IEnumerable<List<Token>> Parts(Lexicon lexicon, List<Token> tokens)
    {
        var part = new List<Token>();
        foreach (var token in tokens)
        {
            if ((token.IsSeparator || lexicon.Meaning(token.Word) is "and") && part.Exists(word => !word.IsSeparator))
            {
                yield return part;
                part = [];
            }

            part.Add(token);
        }

        yield return part;
    }

    static (bool Verb, bool Wish) Verb(Lexicon lexicon, List<Token> part)
    {
        var (verb, wish) = (false, false);
        for (var at = 0; at < part.Count; at++)
        {
            if (lexicon.EntryAt(part, at) is not { Meaning: { } meaning } entry)
                continue;
            verb |= meaning.Contains('>', StringComparison.Ordinal) || Verbs.Starters.Contains(meaning.Split(' ')[0]) || meaning is "rollback" or "undo that";
            wish |= meaning is "i want" or "can you" or "i want you to" or "why" or "how" or "what is" or "if" or "yesterday";
            at += entry.Length - 1;
        }

        // "..., dafür Firefox drauf": what shall be on it.
        verb |= lexicon.Language is "de" && part.FindLastIndex(token => !token.IsSeparator) is > 0 and var last && part[last].Word is "drauf" or "rauf" or "rein" or "raus ." or "weg ." or "runter ." or "raus" && !wish && part.Count(token => !token.IsSeparator) > 1 && !part.Exists(token => lexicon.Meaning(token.Word) is "what" or "i" or "i have already" or "is" or "are");
        return (verb, wish);
    }

    static bool IsAge(Lexicon lexicon, List<Token> part)
    {
        var first = part.FindIndex(token => !token.IsSeparator);
        return first >= 0 && lexicon.EntryAt(part, first) is { Meaning: { } meaning } && meaning.StartsWith("older than", StringComparison.Ordinal);
    }

    static bool IsReason(Lexicon lexicon, List<Token> part)
    {
        var words = part.Where(token => !token.IsSeparator).Select(token => token.Word).ToList();
        if (words.Count == 0)
            return false;
        // "Ya no estoy seguro", "ich meine das nicht mehr ernst": no reason, but a doubt.
        if (words.Exists(word => Array.Exists(Doubts, doubt => word.StartsWith(doubt, StringComparison.Ordinal))))
            return false;
        var said = $" {string.Join(' ', words)} ";
        return Array.IndexOf(Reasons[lexicon.Language], words[0]) >= 0 && Array.Exists(NoLonger[lexicon.Language], phrase => said.Contains($" {phrase} ", StringComparison.Ordinal));
    }
}
