using System.Collections.Immutable;
using AskNix.Intents;

namespace AskNix.Understanding.Conversations;

/// <summary>
/// Sentences that lean on the ones before: what a turn lacks, its verb, its object or its whole wish, is filled from the last turn that
/// has it. Each way of leaning is a file of this folder. Used by one thread, one for each conversation.
/// </summary>
public sealed class Conversation : ISentenceReader
{
    const int LongestPointing = 10;

    readonly SentenceReader _reader;
    readonly Memory _memory;
    readonly TurnReader _turns;
    readonly OtherObject _other;
    readonly Referents _referents;
    readonly ChosenReader _chosen;

    public Conversation(SentenceReader reader, IPackageNames names)
    {
        _reader = reader;
        _memory = new Memory(names);
        _turns = new TurnReader(reader.IsName);
        _other = new OtherObject(reader, names);
        _referents = new Referents(_memory, reader.IsName);
        _chosen = new ChosenReader(reader, names);
    }

    /// <summary>Takes note of what was said and read elsewhere: the next turn may lean on it.</summary>
    public void Hear(Understood understood) => _memory.Keep(understood, Conversations.Leaning.No);

    public Understood Read(string sentence)
    {
        var turn = _turns.Read(sentence);
        var (understood, leans) = _memory.Last is { } last && turn.Plain.Length > 0
            ? Leaning(turn, last) ?? Nowhere(turn) ?? Filled(turn, sentence)
            : Nowhere(turn) ?? (_reader.Read(sentence), Conversations.Leaning.No);
        // Whatever it is made of, what was said is what was said.
        understood = understood with { Text = SentenceReader.Masked(sentence) };
        _memory.Keep(understood, leans);
        return understood;
    }

    // "The second one" of nothing
    (Understood, Leaning)? Nowhere(Turn turn) => _referents.IsPlacedNowhere(turn)
        ? (new Understood("", [new Help()], 0.5, Reading.Ask, "It names something by its place in a list, and I have shown none."), Conversations.Leaning.No) : null;

    (Understood, Leaning)? Leaning(Turn turn, Understood last)
    {
        if (Refusals.Is(turn, last.Intent))
            return (last with { Reading = Reading.Decline, Because = "It takes back what was said before.", Choices = [] }, Conversations.Leaning.Points);
        if (_chosen.Read(turn, _memory) is { } chosen)
            return (chosen, Conversations.Leaning.Points);
        if (Confirmed(turn, last) is { } confirmed)
            return (confirmed, Conversations.Leaning.Confirms);
        if (Comments.IsAll(turn.Plain))
            return (new Understood("", [new Help()], 0.5, Reading.Ask, "It says nothing that is to be done."), Conversations.Leaning.Points);
        var things = turn.Plain.Any(word => word is "both" or "them" or "those" or "these" or "all") && _memory.Things.Length == 1 ? _memory.Run : _memory.Things;
        if ((things.Length == 1 || turn.Plain.Any(word => word is "both" or "them" or "those" or "these")) && Switching.Sentence(turn, last, things) is { } switched)
            return (InScope(_reader.Read(switched), turn), Conversations.Leaning.Points);
        // Of a list, what is named by its place is no other object.
        return _referents.IsPlaced(turn) ? null : _other.Read(turn, last);
    }

    // "Yes", "ok, do it", "only for me": nothing is confirmed where nothing is open.
    Understood? Confirmed(Turn turn, Understood last)
    {
        var agrees = Agreement.Is(turn.Plain);
        if (!agrees && !Agreement.IsForWhom([.. turn.Words.Where(token => !token.IsSeparator)]))
            return null;
        if (_memory.Open is not { } open)
            return last with { Reading = last.Reading is Reading.Act ? Reading.Ask : last.Reading, Because = "Nothing is open that this would answer." };
        var scope = agrees ? turn.Scope : Entities.SaidScope.Of(turn.Words);
        return open with { Reading = Reading.Act, Because = "It confirms what was said before.", Choices = [], Scope = scope is Scope.Auto ? open.Scope : scope };
    }

    // "Remove it", "install the second one", "nice, now switch": what points back gives way to what it points to.
    (Understood, Leaning) Filled(Turn turn, string sentence)
    {
        // "No, remove vlc": an order of its own behind a no is that order.
        var order = Corrections.Is(turn) ? Corrections.Order(turn) : turn;
        var corrects = order != turn;
        var isUndoing = order.Plain is ["undo" or "revert" or "cancel" or "reverse", ..] or ["take", "it" or "that", "back", ..];
        if (isUndoing || order.Plain.Length > LongestPointing)
            return (_reader.Read(sentence), Conversations.Leaning.No);
        var filled = _referents.Filled(order);
        var understood = filled is null && !corrects && !turn.Reworded ? _reader.Read(sentence) : InScope(_reader.Read(filled ?? order.Written), turn);
        if (Refusals.Begins(turn) && understood.Reading is Reading.Ask)
            return (_memory.Last! with { Reading = Reading.Decline, Because = "It says no.", Choices = [] }, Conversations.Leaning.Points);
        if (filled is null && understood.Reading is Reading.Act && _referents.Doubtful(order) is { IsEmpty: false } things)
            return (Doubtful(order, things), Conversations.Leaning.Points);
        var points = filled is not null || order.Plain.Any(word => word is "it" or "that" or "this" or "them" or "those");
        return (understood, corrects ? Conversations.Leaning.Corrects : points ? Conversations.Leaning.Points : Conversations.Leaning.No);
    }

    static Understood Doubtful(Turn turn, ImmutableArray<Thing> things) => new(
        "", [new Help()], 0.5, Reading.Ask, $"It may mean {string.Join(" or ", things.Select(thing => thing.Name))}.",
        [.. things.Select(thing => string.Join(' ', turn.Words.Select(token => token.Word is "it" or "this" ? thing.Name : token.Text)))]);

    static Understood InScope(Understood understood, Turn turn) => turn.Scope is Scope.Auto ? understood : understood with { Scope = turn.Scope };
}
