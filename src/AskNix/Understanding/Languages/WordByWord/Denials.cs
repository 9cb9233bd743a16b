namespace AskNix.Understanding.Languages.WordByWord;

/// <summary>What a "not" denies: all of a segment, only what follows it, or what is over.</summary>
static class Denials
{
    /// <summary>"Instala git pero no vim": Spanish says its "not" before what is denied, and only that is.</summary>
    public static string? OfNext(Draft draft, string meaning)
    {
        if (meaning is not "not" || !draft.IsSpanish || Denied(draft) is not { } denied)
            return meaning;
        draft.Add(denied);
        draft.Pass();
        return null;
    }

    /// <summary>"Installiere vlc, aber nicht gimp": only what follows is denied.</summary>
    public static string? BehindBut(Draft draft, string meaning)
    {
        if (meaning is not "not" || !draft.HasVerb || draft.English[^1].Word is not ("," or "and" or "but") || !draft.HasNext || draft.Lexicon.LengthAt(draft.Tokens, draft.Next) > 0)
            return meaning;
        draft.Add("not");
        return "";
    }

    /// <summary>"Wir brauchen zoom nicht mehr": what stood before the words for it is not denied, it is over.</summary>
    public static string? Over(Draft draft, string meaning)
    {
        if (meaning is not "no longer")
            return meaning;
        draft.IsOver = true;
        return "";
    }

    /// <summary>"Noch nicht": "not yet".</summary>
    public static string? Within(Draft draft, string meaning)
    {
        if (!meaning.StartsWith("not ", StringComparison.Ordinal))
            return meaning;
        draft.Turns.Add("not");
        return meaning[4..];
    }

    // Of a "not" behind the verb: the next verb, or one of the things; null where it denies all of it, as one before the verb or at the end does.
    static string? Denied(Draft draft)
    {
        if (!draft.HasVerb)
            return null;
        var next = draft.Next;
        while (next < draft.Tokens.Count && Clitics.BeforeVerbs.Contains(draft.Tokens[next].Word))
            next++;
        if (next >= draft.Tokens.Count || draft.Tokens[next].IsSeparator)
            return IsPutBehindBut(draft) ? "" : null;
        var before = draft.English[^1].Word;
        if (draft.Lexicon.IsVerb(draft.Tokens[next].Word))
            return before is "and" or "but" or "that" or "," ? "do not" : null;
        return before is "but" ? "not" : before is "and" or "," ? "but not" : null;
    }

    // "Instala git, pero vim no"
    static bool IsPutBehindBut(Draft draft)
    {
        var but = draft.English.FindLastIndex(token => token.Word is "but");
        if (but <= draft.Verb || but == draft.English.Count - 1)
            return false;
        draft.English.Insert(but + 1, draft.English[but].Put("not"));
        return true;
    }
}
