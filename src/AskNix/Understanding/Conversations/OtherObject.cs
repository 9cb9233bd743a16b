using System.Collections.Immutable;
using AskNix.Intents;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Conversations;

/// <summary>
/// Turns without a verb of their own: the wish of the turn before, of something else ("vlc too", "and port 90"), of something in its
/// place ("no, vim", "make that 10", "vim instead"), or of a part of it ("only firefox", "but not wget").
/// </summary>
sealed class OtherObject(ISentenceReader reader, IPackageNames names)
{
    const int MostWords = 5;

    static readonly WordSet Additions = WordTable.Set(
        """
        and both also too plus well as what how about same for with another please the do but ditto likewise between next oh
        """);
    static readonly WordSet Swaps = WordTable.Set(
        """
        instead rather no nope nah not make it that use take actually but i want meant mean wait sorry please the hmm oh oops should be scratch strike
        correction only just better would nicer prefer then hold on hang wrong one of then let us have back to
        """);

    /// <summary>The turn as the wish before with another object, and how it leans; null where it is none.</summary>
    public (Understood Understood, Leaning Leaning)? Read(Turn turn, Understood last)
    {
        if (Part(turn, last) is { } part)
            return (part, Leaning.Corrects);
        if (More(turn, last, Additions, "It asks the same for something else.") is { } more)
            return (more, Leaning.Points);
        return Corrections.Is(turn) && More(turn, last, Swaps, "It names something else instead.") is { } swapped ? (swapped, Leaning.Corrects) : null;
    }

    Understood? More(Turn turn, Understood last, WordSet around, string because)
    {
        var said = Said(turn);
        var left = said.SkipWhile(token => around.Contains(token.Word)).Reverse().SkipWhile(token => around.Contains(token.Word)).Reverse().Select(token => token.Text).ToList();
        // What has a verb of its own is no rest of the wish before.
        if (left.Count is 0 or > MostWords || left.Count == said.Count && said.Count == turn.Plain.Length || Verbs.Starters.Contains(left[0]) || left.Exists(Verbs.Finite.Contains))
            return null;
        foreach (var sentence in SameAgain.Of(last.Intent, string.Join(' ', left)))
        {
            var understood = reader.Read(sentence);
            if (SameAgain.Is(understood, last.Intent))
                return understood with { Reading = ReadingAfter(last, understood), Because = because, Choices = [], Scope = turn.Scope is Scope.Auto ? last.Scope : turn.Scope };
        }

        return null;
    }

    // What was only asked how to do is not ordered by naming more of it; which one to take was asked, and is said now.
    static Reading ReadingAfter(Understood last, Understood understood) =>
        last.Reading is Reading.Ask && last.Intent is not PackagesIntent { Packages.IsEmpty: true } && understood.Reading is Reading.Act ? Reading.Ask : understood.Reading;

    // "Not discord, slack", "vim, not emacs": what is refused is not said again.
    static List<Token> Said(Turn turn)
    {
        var said = turn.Segments.Where((segment, at) => segment[0].Word is not "not" || turn.Segments.Count == 1).ToList();
        var but = said.Count == 1 ? said[0].ToList().FindIndex(token => token.Word is "but") : -1;
        // "Not emacs but vim"
        if (but > 0 && said[0][0].Word is "not")
            return [.. said[0].Skip(but + 1)];
        return [.. (said.Count > 0 ? said : turn.Segments).SelectMany(segment => segment).Where((token, at) => !IsRefused(said, token))];
    }

    static bool IsRefused(List<ImmutableArray<Token>> segments, Token token) =>
        segments.Exists(segment => segment.IndexOf(token) is > 0 and var at && segment[at - 1].Word is "not" && segment.Length > at + 1);

    // "Only firefox", "not wget": some of what was wished.
    Understood? Part(Turn turn, Understood last)
    {
        if (last.Intent is not PackagesIntent { Packages.Length: > 1 } wish || last.Steps.Length > 1)
            return null;
        var words = turn.Plain.SkipWhile(word => word is "no" or "wait" or "but" or "and" or "oh" or "actually" or "sorry").ToList();
        if (words is not [("only" or "just" or "not" or "without" or "except" or "drop" or "skip" or "leave" or "keep") and var kind, .. var rest]
            || (kind is "leave" or "keep" && wish is not RemovePackage))
        {
            return null;
        }

        var named = string.Join(' ', rest.Where(word => word is not ("please" or "the" or "then" or "though")))
            .Split([" and ", " or "], StringSplitOptions.RemoveEmptyEntries).Select(names.Resolve).ToList();
        if (named.Count == 0 || !named.TrueForAll(name => name is not null && wish.Packages.Contains(name)))
            return null;
        ImmutableArray<string> left = [.. wish.Packages.Where(package => named.Contains(package) == kind is "only" or "just")];
        return left.IsEmpty ? null : last with { Steps = [wish with { Packages = left }], Because = "It names a part of what was said before.", Choices = [] };
    }
}
