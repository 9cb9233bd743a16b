using System.Collections.Frozen;
using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>What an answer to a plan says besides yes and no: "yes but only for me", "for all users please".</summary>
public static class ConfirmationReader
{
    static readonly FrozenSet<string> AroundYes = WordTable.Set("yes yeah yep sure ok okay right exactly y absolutely definitely please do it go ahead that but then and thanks");

    /// <summary>For whom the answer wants it; <see cref="Scope.Auto"/> where it says anything else, or nothing of it.</summary>
    public static Scope ForWhom(string answer)
    {
        var rest = BehindYes(Phrases.Join(Tokenizer.Split(Cleaner.Clean(answer)).FindAll(token => !token.IsSeparator)));
        return rest.Count > 0 && SaidScope.IsAll(rest) ? SaidScope.Of(rest) : Scope.Auto;
    }

    /// <summary>What stands behind the words that only agree.</summary>
    internal static List<Token> BehindYes(List<Token> tokens) => [.. tokens.SkipWhile(token => AroundYes.Contains(token.Word))];
}
