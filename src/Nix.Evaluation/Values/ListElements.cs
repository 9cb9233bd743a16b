using Nix.Evaluation.Nodes;

namespace Nix.Evaluation.Values;

/// <summary>
/// What a function gives for each element of a list, or for each index: thunks that are made when somebody asks for them, a piece of the list at once.
/// A long list that is walked through keeps values and no thunks; and integers, which most such lists are of, as bare numbers.
/// </summary>
/// <param name="code">Applies the function.</param>
/// <param name="to">The list; null where the function is applied to indices.</param>
/// <param name="count">How many there are; at least one.</param>
/// <param name="region">The region of a session's memory that the thunks belong to.</param>
sealed class ListElements(Code code, NixList? to, int count, int region)
{
    /// <summary>Number of elements in a piece; the last one may have fewer.</summary>
    internal const int PieceSize = 1024;

    readonly Slot[]?[] pieces = new Slot[]?[((count - 1) / PieceSize) + 1];

    /// <summary>Of the pieces that consist of numbers alone, those; made where there are any.</summary>
    long[]?[]? numbers;

    /// <summary>The piece made last.</summary>
    int latest;

    /// <summary>How many there are.</summary>
    internal int Count => count;

    /// <summary>The slot of an element.</summary>
    internal ref Slot At(int index) => ref Piece(index / PieceSize)[index % PieceSize];

    /// <summary>All the elements.</summary>
    internal Slot[] All()
    {
        if (pieces.Length == 1)
            return Piece(0);
        var all = new Slot[count];
        for (int i = 0; i < pieces.Length; i++)
            Piece(i).CopyTo(all, i * PieceSize);
        return all;
    }

    Slot[] Piece(int piece) => pieces[piece] ?? (pieces[piece] = Unpack(piece) ?? Make(piece));

    Slot[] Make(int piece)
    {
        Pack(latest);
        latest = piece;
        int from = piece * PieceSize;
        var made = new Slot[Math.Min(PieceSize, count - from)];
        for (int i = 0; i < made.Length; i++)
            made[i].Value = Thunk.Of(code, to is null ? NixInteger.Of(from + i) : to[from + i], region);
        return made;
    }

    /// <summary>A walk has gone past this piece: if only integers are left of it, a quarter of the memory is enough for them.</summary>
    void Pack(int piece)
    {
        if (pieces[piece] is not { } slots || !Array.TrueForAll(slots, slot => slot.Value is NixInteger))
            return;
        numbers ??= new long[]?[pieces.Length];
        numbers[piece] = Array.ConvertAll(slots, slot => ((NixInteger)slot.Value).Value);
        pieces[piece] = null;
    }

    /// <summary>Whoever comes back to a piece may do so for each of its elements.</summary>
    Slot[]? Unpack(int piece)
    {
        if (numbers?[piece] is not { } packed)
            return null;
        numbers[piece] = null;
        return Array.ConvertAll(packed, number => new Slot(NixInteger.Of(number)));
    }
}
