namespace AskNix.Understanding.Languages.French;

/// <summary>What is a name where it stands, though French has such a word, and what is in no lexicon.</summary>
static class FrenchNames
{
    public static bool Put(FrenchDraft draft, FrenchUnit unit, FrenchUnit? next)
    {
        var isLastWord = unit.First == unit.Last && next is null or { EndsClause: true };
        switch (unit)
        {
            // "Installe aider", "supprime ranger"
            case { IsVerb: true } when draft.IsVerbLast && draft.VerbSaid is "install" or "uninstall" or "remove" or "try" or "add" && draft.IsName(unit.First.Word):
            // "Installe micro": a program, where no article makes it a thing.
            case { Meaning: "microphone" or "sound" } when isLastWord && (draft.IsVerbLast && draft.VerbSaid is "install" or "uninstall" || draft.VerbSaid is "replace" && draft.Last is "with" or "by") && draft.IsName(unit.First.Word):
                PutName(draft, unit with { Meaning = null });
                return true;
            // "Que mon pc s'appelle atelier"
            case { Meaning: not (null or ""), IsVerb: false } when isLastWord && draft.Last is "called":
                draft.English.Add(unit.First);
                return true;
            case { Meaning: null }:
                PutName(draft, unit);
                return true;
            default:
                return false;
        }
    }

    static void PutName(FrenchDraft draft, FrenchUnit unit)
    {
        if (unit == draft.Given)
            return;
        var token = unit.First;
        draft.Whole &= UnknownWord.IsHarmless(token, draft.IsBehindOrder, draft.IsName);
        draft.Noun = -1;
        draft.Names.Add(token);
        draft.English.Add(token switch
        {
            // "30j"
            { Word: [>= '0' and <= '9', .., 'j'] } when token.Word[..^1].All(char.IsAsciiDigit) => token.Put(token.Word[..^1] + "d"),
            // "10 Go": octets
            { Word: "go" } when draft.English is [.., { Number: not null }] => token.Put("gb"),
            _ => token,
        });
    }
}
