using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>What an answer to a plan says besides yes and no: "yes but only for me", "for all users please".</summary>
public static class ConfirmationReader
{
    /// <summary>Whether the answer says yes and nothing else: "yes please", "ok, do it", "sure".</summary>
    public static bool Agrees(string answer) => Agreement.Is([.. WordsOf(answer).Select(token => token.Word)]);

    /// <summary>For whom the answer wants it; <see cref="Scope.Auto"/> where it says anything else, or nothing of it.</summary>
    public static Scope ForWhom(string answer)
    {
        var rest = Agreement.Behind(Phrases.Join(WordsOf(answer)));
        return Agreement.IsForWhom(rest) ? SaidScope.Of(rest) : Scope.Auto;
    }

    static List<Token> WordsOf(string answer) => Contractions.WriteOut(Tokenizer.Split(Cleaner.Clean(answer))).FindAll(token => !token.IsSeparator);
}
