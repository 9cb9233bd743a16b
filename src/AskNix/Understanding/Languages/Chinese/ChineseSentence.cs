using System.Globalization;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Languages.Chinese;

/// <summary>
/// Puts a Chinese sentence into English words. Each clause is read by itself, for what it does: it wishes, asks, denies, tells, or says in which
/// circumstances the wish is made. What only tells of circumstances is left out beside a wish, but names what the wish is about: "gimp 我用不上了,删掉吧".
/// </summary>
sealed class ChineseSentence(Lexicon lexicon)
{
    // Behind a wish, as much of a remark must be explained for it to take nothing back; before it, less.
    const double KnownBehind = 0.5;
    const double KnownBefore = 0.2;

    public ForeignSentence Put(List<Token> tokens)
    {
        List<Token> characters = [.. tokens.SelectMany(ChineseUnits.Characters)];
        var parts = ChineseClause.Of(ChineseUnits.Of(lexicon, characters)).ConvertAll(clause => new ChinesePart(clause));
        ChineseNeighbours.Read(parts);
        var first = parts.FindIndex(part => part.Kind is ChineseKind.Wish or ChineseKind.Look);
        var english = new List<Token>();
        var whole = true;
        for (var at = 0; at < parts.Count; at++)
        {
            var part = parts[at];
            if (ChineseTopics.IsTakenUp(parts, at))
                continue;
            // "我改完配置了,帮我应用": what has been done before is why.
            var isBeside = part.Kind is ChineseKind.Remark or ChineseKind.Limit || part.Kind is ChineseKind.Told && at < first;
            whole &= !isBeside || part.Kind is ChineseKind.Limit || part.Clause.Known >= (at > first ? KnownBehind : KnownBefore);
            if (isBeside && first >= 0)
                continue;
            whole &= IsSure(part);
            var said = ChineseEnglish.Of(parts, at);
            if (said.Length == 0)
                continue;
            if (english.Count > 0)
                english.AddRange(Words(Joint(parts[at - 1], part), characters[0]));
            english.AddRange(Words(said, part.Clause.Units[0].Token));
        }

        return new ForeignSentence(english, whole);
    }

    static bool IsSure(ChinesePart part) => part.Kind is ChineseKind.Look or ChineseKind.Limit
        || part.Kind is ChineseKind.Wish && (part.Clause.VerbMeaning is ">search for" or ">show" || !part.Clause.Units.Exists(unit => unit.IsUnknown));

    static string Joint(ChinesePart before, ChinesePart part) => before.Clause.Sign is not { } sign ? ", then"
        : sign.Token.IsComma || part.Kind is ChineseKind.Wish && before.Kind is not ChineseKind.Look ? "," : ".";

    static IEnumerable<Token> Words(string words, Token place) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(word => word.Length > 1 && word[^1] is ',' ? (string[])[word[..^1], ","] : word.Length > 1 && word[^1] is ':' ? [word[..^1], ":"] : [word])
        .Select(word => new Token(word, word.ToLower(CultureInfo.InvariantCulture), place.Start, place.End, NumberWords.Value(word)));
}
