using AskNix.Intents;
using AskNix.Understanding.Entities;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>Takes turns apart: other languages, comments, idioms, and for whom it is. Remembers the language that is spoken.</summary>
sealed class TurnReader(Func<string, bool> isName)
{
    // Whoever says so much says all of it.
    const int MostWords = 60;

    readonly TurnTranslator _translator = new(isName);

    public Turn Read(string sentence)
    {
        var said = Contractions.WriteOut(Tokenizer.Split(Cleaner.Clean(sentence)));
        if (said.Count > MostWords)
            return new Turn([], false, Scope.Auto);
        var translated = _translator.Translate(said);
        var words = Idioms.Plain(translated ?? said);
        while (words.Count > 0 && words[^1].IsSeparator)
            words.RemoveAt(words.Count - 1);
        var left = Comments.Strip(words, isName);
        var (wish, whom) = SaidScope.Parted(left);
        return new Turn([.. wish], translated is not null || left.Count < words.Count, SaidScope.Of(whom));
    }
}
