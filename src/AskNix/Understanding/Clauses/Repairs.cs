using AskNix.Understanding.Entities;
using AskNix.Understanding.Frames;
using AskNix.Understanding.Guards;
using AskNix.Understanding.Grammar;
using AskNix.Understanding.Rules;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Clauses;

/// <summary>
/// What is said and at once corrected: "install chromium, no wait, firefox", "go back to 41, sorry, 40", "get vim, make that neovim". The
/// correction takes the place of the last thing of its kind; a whole new order takes the place of the one like it. Where it is not plain
/// what is corrected the words stay as they are, and the sentence is in doubt.
/// </summary>
sealed class Repairs(EntityReader entities)
{
    const int LongestName = 4;
    const int MostRepairs = 3;

    static readonly WordSet Weak = WordTable.Set("no nope nah wait sorry oops whoops actually rather ah oh argh damn");
    static readonly WordSet WeakAlone = WordTable.Set("no nope nah wait sorry oops whoops actually rather");
    static readonly WordSet Around = WordTable.Set("the a an to it that for with just only but please and then use i want meant mean instead rather simply quickly kindly at against port generation gen number version thanks yes so of as about first");
    static readonly WordSet LeavingOut = WordTable.Set("forget skip drop without leave keep not no minus");

    // The classes of verbs within which one may stand for another.
    static readonly string[] Families = ["install", "remove", "update", "enable", "disable", "show", "search", "change"];

    static readonly string[][] Strong =
        [.. new[] { "scratch that", "strike that", "hang on", "hold on", "i mean", "i meant", "make that", "make it", "or rather", "correction", "just kidding", "only kidding", "kidding", "just joking", "joking", "jk", "my mistake", "my bad", "change that to" }.Select(words => words.Split(' '))];

    /// <summary>The words with what was corrected in its place.</summary>
    public List<Token> Mend(List<Token> tokens)
    {
        tokens = WithoutRefused(tokens);
        for (var count = 0; count < MostRepairs && Find(tokens) is var (at, end, _) && Mended(tokens[..at], tokens[end..]) is { } mended; count++)
            tokens = mended;
        return tokens;
    }

    // "Not chrome but firefox": only what stands behind is spoken of.
    List<Token> WithoutRefused(List<Token> tokens)
    {
        var at = tokens.FindIndex(token => token.Word is "not" && !token.Quoted);
        var names = at < 0 ? [] : Names(tokens);
        return names.Find(span => span.At == at + 1) is { Length: > 0 } refused && refused.At + refused.Length is var but
            && tokens.FindIndex(but, token => !token.IsComma) is >= 0 and var joint && tokens[joint].Word is "but" && names.Exists(span => span.At == joint + 1)
            ? [.. tokens[..at], .. tokens[(joint + 1)..]]
            : tokens;
    }

    /// <summary>Whether something is corrected and it is not plain what.</summary>
    public bool IsOpen(List<Token> tokens) => Find(tokens) is (_, _, true) || SaysNoBetweenNames(tokens);

    // "Install firefox, no chromium": without it, or it instead.
    bool SaysNoBetweenNames(List<Token> tokens)
    {
        var names = Names(tokens);
        return names.Exists(span => span.At > 1 && tokens[span.At].Word is not ("more" or "longer") && tokens[span.At - 1].Word is "no" && names.Exists(other => other.At + other.Length is var end && (end == span.At - 1 || (end == span.At - 2 && tokens[end].IsComma))));
    }

    // Where the words that say "not so" begin and end, and whether they can say nothing else.
    (int At, int End, bool Plain)? Find(List<Token> tokens)
    {
        for (var at = 1; at + 1 < tokens.Count; at++)
        {
            if (Narrowed(tokens, at) is { } narrowed)
                return (at, narrowed, true);
            if (Length(tokens, at) is not var (length, strong, weak) || length == 0 || at + length >= tokens.Count)
                continue;
            var parted = tokens[at - 1].IsSeparator;
            var end = at + length;
            if (tokens[end - 2].Word is "make" && Object(Pieces(tokens[end..])[0]) is null)
                continue;
            if (strong && (weak > 0 || parted || tokens[at].Word is not "make") || weak > 1)
                return (at, end, true);
            if (!parted || weak != 1 || !WeakAlone.Contains(tokens[at].Word))
                continue;
            // "Open udp... nah just open port 25565", "install zo... no install zed": the order is given anew.
            if (IsOrderAgain(tokens, at, end))
                return (at, end, true);
            // "That whatsapp thing... no telegram. telegram please": what is said again is meant.
            if (IsSaidAgain(tokens, end))
                return (at, end, true);
            // "Delete kitty and alacritty, no leave alacritty"
            if (end + 1 < tokens.Count && LeavingOut.Contains(tokens[end].Word) && Names(tokens[(end + 1)..]) is [(0, _), ..])
                return (at, end, true);
            if (tokens[at].Word is "actually" or "rather" ? Object(Pieces(tokens[end..])[0]) is not null : tokens[end - 1].IsSeparator || tokens[at].Word is "wait" && tokens[end].Word is "i" or "we" or "that" or "it")
                return (at, end, tokens[at].Word is "no" or "nope" or "wait");
        }

        return null;
    }

    // "Curl git build-essential... ok just curl and git": behind a pause, of several the few that are meant. Where the words begin that are meant.
    int? Narrowed(List<Token> tokens, int at)
    {
        if (!tokens[at - 1].IsSeparator || Names(tokens[..at]).Count < 2)
            return null;
        var only = tokens[at].Word is "ok" or "okay" or "well" or "nah" or "no" or "alright" or "fine" or "actually" ? at + 1 : at > 2 && tokens[at - 1].EndsSentence && tokens[at - 2].EndsSentence ? at : tokens.Count;
        return only + 1 < tokens.Count && tokens[only].Word is "just" or "only" && Object(Pieces(tokens[only..])[0]) is not null ? only : null;
    }

    static bool IsOrderAgain(List<Token> tokens, int at, int end)
    {
        var verb = tokens.FindIndex(end, token => token.Word is not ("just" or "only" or "rather" or "please" or "then"));
        return verb > 0 && verb + 1 < tokens.Count && Verbs.Starters.Contains(tokens[verb].Word) && tokens[at - 1].EndsSentence && tokens.Take(at).Any(token => IsLike(token.Word, tokens[verb].Word));
    }

    bool IsSaidAgain(List<Token> tokens, int at) => Names(tokens[at..]) is [(0, var length), _, ..] names
        && names.Skip(1).Any(span => span.Length == length && tokens.Skip(at + span.At).Take(length).Select(token => token.Word).SequenceEqual(tokens.Skip(at).Take(length).Select(token => token.Word), StringComparer.Ordinal));

    static (int Length, bool Strong, int Weak)? Length(List<Token> tokens, int at)
    {
        var (end, strong, weak) = (at, false, 0);
        for (var next = at; next < tokens.Count;)
        {
            if (tokens[next].Quoted)
                break;
            if (tokens[next].IsSeparator && tokens[next].Word is not "?" && next > at)
                end = ++next;
            else if (Array.Find(Strong, words => Says(tokens, next, words)) is { } said && !(said[^1] is "on" && next + 2 < tokens.Count && tokens[next + 2].Word is "to"))
                (strong, next, end) = (true, next + said.Length, next + said.Length);
            else if (Weak.Contains(tokens[next].Word))
                (weak, next, end) = (weak + 1, next + 1, next + 1);
            // "Oops, wrong editor", "no not krita"
            else if ((weak > 0 || strong) && next + 1 < tokens.Count && (tokens[next].Word is "wrong" || (tokens[next].Word is "not" && tokens.Take(at).Any(token => token.Word == tokens[next + 1].Word))))
                end = next += 2;
            else
                break;
        }

        return strong || weak > 0 ? (end - at, strong, weak) : null;
    }

    static bool Says(List<Token> tokens, int at, string[] words)
    {
        for (var index = 0; index < words.Length; index++)
        {
            if (at + index >= tokens.Count || tokens[at + index].Word != words[index])
                return false;
        }

        return true;
    }

    List<Token>? Mended(List<Token> before, List<Token> rest)
    {
        while (before.Count > 0 && before[^1].IsSeparator)
            before = before[..^1];
        var mended = false;
        var behind = new List<Token>();
        foreach (var piece in Pieces(rest))
        {
            // "Uninstall vscode, no, keep that, uninstall vscodium": it stays, whatever comes instead.
            if (piece.SkipWhile(token => Around.Contains(token.Word)).ToList() is [{ Word: "keep" or "leave" or "forget" or "skip" }, .. var spared] && (spared is [{ Word: "it" or "that" or "this" or "them" or "those" }] || IsSaidIn(before, spared)) && before.Count > 0 && rest.Exists(token => (Verbs.Starters.Contains(token.Word) || before.Exists(earlier => IsOfOneFamily(earlier.Word, token.Word))) && token.Word is not "keep"))
                continue;
            if (piece.SkipWhile(token => Around.Contains(token.Word)).ToList() is [var verb, ..] order && (Verbs.Starters.Contains(verb.Word) || before.Exists(earlier => IsOfOneFamily(earlier.Word, verb.Word))) && !LeavingOut.Contains(verb.Word))
            {
                // "Skype? Nah, remove it": what it is was said before, and nothing is corrected.
                if (!mended && order is [_, { Word: "it" or "that" or "them" or "this" }] && !before.Exists(token => Verbs.Starters.Contains(token.Word)))
                    (before, mended) = ([.. before, verb.Put("."), .. order], true);
                // "Enable ssh tomorrow... no, just enable it now": the same thing, at once.
                else if (!mended && order is [_, { Word: "it" or "that" or "them" }, ..] && before.Exists(token => IsLike(token.Word, verb.Word)) && Endings.WithoutLater(before) is { } now)
                    (before, mended) = ([.. now], true);
                else if (mended)
                    behind.AddRange([verb.Put(","), .. order]);
                else if (WithoutLike(before, order) is { } earlier)
                    (before, mended) = ([.. earlier, .. order], true);
                else
                    return null;
            }
            else if (!mended && IsAskedAnew(before, piece))
            {
                (before, mended) = (piece, true);
            }
            else if ((Left(before, piece) ?? Replaced(before, piece) ?? Renamed(before, piece)) is { } replaced)
            {
                (before, mended) = (replaced, true);
            }
        }

        return mended ? [.. before, .. behind] : null;
    }

    // "Scrap inkscape, no, keep inkscape, scrap scribus"
    bool IsSaidIn(List<Token> before, List<Token> names) => Names(names) is [(0, var length)] && length == names.Count
        && Names(before).Exists(span => string.Equals(EntityReader.Text(before[span.At..(span.At + span.Length)]), EntityReader.Text(names), StringComparison.OrdinalIgnoreCase));

    // "What is obsidian... no, what is logseq"
    static bool IsAskedAnew(List<Token> before, List<Token> piece) => piece.Count > 2 && before.Count > 2 && piece[0].Word == before[0].Word && piece[1].Word == before[1].Word
        && piece[0].Word is "what" or "who" or "where" or "why" or "how" or "which" or "is" or "are" or "do" or "does" or "tell" or "explain" or "describe";

    // The rest in pieces, each without the words that only join it.
    static List<List<Token>> Pieces(List<Token> rest)
    {
        List<List<Token>> pieces = [[]];
        for (var at = 0; at < rest.Count; at++)
        {
            if (rest[at].IsSeparator || (rest[at].Word is "and" or "then" && at + 1 < rest.Count && Verbs.Starters.Contains(rest[at + 1].Word)))
                pieces.Add([]);
            else
                pieces[^1].Add(rest[at]);
        }

        return pieces.FindAll(piece => piece.Count > 0) is { Count: > 0 } some ? some : [[rest[^1]]];
    }

    // "Remove firefox, no, remove chromium": the order before without the part that is said anew.
    static List<Token>? WithoutLike(List<Token> before, List<Token> order)
    {
        for (var at = before.Count - 1; at >= 0; at--)
        {
            if (IsLike(before[at].Word, order[0].Word))
                return before[..at];
        }

        // "My laptop should hibernate... no, just enable tlp": a story, no order.
        return before.Exists(token => Verbs.Starters.Contains(token.Word)) ? null : [];
    }

    static bool IsLike(string one, string other) =>
        one == other || IsOfOneFamily(one, other);

    static bool IsOfOneFamily(string one, string other) => Families.Any(name => WordClasses.Of(name).Contains(one) && WordClasses.Of(name).Contains(other));

    // "Vlc and audacity, no, forget audacity"
    List<Token>? Left(List<Token> before, List<Token> piece)
    {
        // "Install vim and nano, no, keep nano" leaves it open whether nano is to be there.
        if (piece is [{ Word: "keep" }, ..] && !before.Exists(token => WordClasses.Of("remove").Contains(token.Word)))
            return null;
        if (piece.Count < 2 || !LeavingOut.Contains(piece[0].Word) || Names(piece[1..]) is not [(0, var length)] || length != piece.Count - 1)
            return null;
        var said = EntityReader.Text(piece[1..]);
        var names = Names(before);
        var at = names.FindIndex(span => string.Equals(EntityReader.Text(before[span.At..(span.At + span.Length)]), said, StringComparison.OrdinalIgnoreCase));
        if (at < 0 || names.Count < 2)
            return null;
        var (start, end) = at > 0 ? (names[at - 1].At + names[at - 1].Length, names[at].At + names[at].Length) : (names[0].At, names[1].At);
        return [.. before[..start], .. before[end..]];
    }

    // The last thing in the words before that is of the kind of the piece, replaced by it.
    List<Token>? Replaced(List<Token> before, List<Token> piece)
    {
        // "Take mpv off, wait, I use mpv": what is used is no correction.
        if (piece is [{ Word: "i" or "we" }, { Word: "use" }, ..] || Object(piece) is not { } said)
            return null;
        if (Kind(said[0]) is { } kind)
        {
            var at = before.FindLastIndex(token => Kind(token) == kind);
            if (at < 0)
                return null;
            // "60 days" for "30 days", "5 to be safe" for "3 generations"
            var unit = said.Count > 1 && at + 1 < before.Count && Ages.Of(1, said[1].Word) is not null && Ages.Of(1, before[at + 1].Word) is not null;
            // "Roll back one, no, three generations"
            if (at + 1 == before.Count)
                return [.. before[..at], .. said];
            return [.. before[..at], said[0], .. unit ? [said[1]] : Array.Empty<Token>(), .. before[(unit ? at + 2 : at + 1)..]];
        }

        var names = Names(before);
        // "Vlc and audacity, no, only vlc"
        if (piece[0].Word is "only" or "just" && names.Count > 1)
            return [.. before[..names[0].At], .. said, .. before[(names[^1].At + names[^1].Length)..]];
        // "I tried figma, let us have penpot, no, inkscape": the names of the last order count.
        var order = before.FindLastIndex(token => Verbs.Starters.Contains(token.Word) || token.Word is "have" or "want" or "need" or "like");
        if (names.Count > 1 && order >= 0 && names.FindAll(span => span.At > order) is [var last])
            names = [last];
        if (names is [var (start, length)])
            return [.. before[..start], .. said, .. before[(start + length)..]];
        // "Update everything, no wait, only firefox"
        return names.Count == 0 && before[^1].Word is "everything" or "all" ? [.. before[..^1], .. said] : null;
    }

    // "Set the hostname to mars, no, venus": a word nobody knows for the one it stands behind.
    static List<Token>? Renamed(List<Token> before, List<Token> piece) =>
        piece is [{ Quoted: true } value] && before is [.., { Quoted: true }] ? [.. before[..^1], value]
        : piece.SkipWhile(token => Around.Contains(token.Word)).ToList() is [{ Quoted: false } word] && before is [.., { Word: "about" or "to" or "=" or "as" or "be" or "called" or "named" or "install" or "remove" or "uninstall" }, _] && !Weak.Contains(word.Word) && !WordClasses.Contains(word.Word) ? [.. before[..^1], word] : null;

    // What a piece names: a number, a release, a path, or known names; null where it says anything else.
    List<Token>? Object(List<Token> piece)
    {
        var said = piece.SkipWhile(token => Around.Contains(token.Word)).ToList();
        if (said.Count == 0)
            return null;
        if (Kind(said[0]) is not null)
            return said;
        while (said.Count > 0 && Around.Contains(said[^1].Word))
            said.RemoveAt(said.Count - 1);
        var names = Names(said);
        return names.Count > 0 && said.Where((token, at) => !names.Exists(span => at >= span.At && at < span.At + span.Length)).All(token => token.Word is "and" or "or" or "plus" or "on" or "here") ? said : null;
    }

    static string? Kind(Token token) =>
        token.Number is not null ? "number"
        : Ages.Compact(token.Word) is not null ? "age"
        : UpdateRule.ReleaseOf(token.Word) is not null ? "release"
        : token.Word.Contains('/', StringComparison.Ordinal) ? "path"
        : OptionNames.IsName(token) ? "option"
        : null;

    List<(int At, int Length)> Names(List<Token> tokens)
    {
        var names = new List<(int, int)>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var length = Math.Min(LongestName, tokens.Count - at);
            while (length > 0 && !IsName(tokens.GetRange(at, length)))
                length--;
            if (length == 0)
                continue;
            names.Add((at, length));
            at += length - 1;
        }

        return names;
    }

    bool IsName(List<Token> words) => !words.Exists(token => token.IsSeparator) && (words.Count > 1 || !(Verbs.Starters.Contains(words[0].Word) || WordClasses.Contains(words[0].Word) || Around.Contains(words[0].Word)))
        && entities.IsName(EntityReader.Text(words));
}
