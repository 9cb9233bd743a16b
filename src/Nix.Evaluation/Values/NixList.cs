namespace Nix.Evaluation.Values;

/// <summary>A list. Its elements are evaluated one by one, on demand.</summary>
public sealed class NixList : Value
{
    /// <summary>The empty list.</summary>
    public static readonly NixList Empty = new([]);

    /// <summary>The elements; null where they are still to come.</summary>
    Slot[]? slots;

    /// <summary>Makes the elements that are still to come; else null.</summary>
    ListElements? toCome;

    /// <summary>A list of these elements; the array belongs to the list from then on.</summary>
    public NixList(Slot[] items) => slots = items;

    /// <summary>A list whose elements are made when somebody asks for them.</summary>
    internal NixList(ListElements elements) => toCome = elements;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.List;

    /// <summary>Number of elements.</summary>
    public int Count => slots?.Length ?? toCome!.Count;

    /// <summary>All the elements. Only the evaluation of one may change its slot.</summary>
    internal Slot[] Items => slots ?? MakeAll();

    /// <summary>A list of values.</summary>
    public static NixList Of(IReadOnlyList<Value> values)
    {
        if (values.Count == 0)
            return Empty;
        var items = new Slot[values.Count];
        for (int i = 0; i < items.Length; i++)
            items[i].Value = values[i];
        return new NixList(items);
    }

    /// <summary>The element at an index, evaluated or not.</summary>
    public Value this[int index] => At(index).Value;

    /// <summary>The slot of an element. Only the evaluation of the element may change it.</summary>
    internal ref Slot At(int index)
    {
        if (slots is not null)
            return ref slots[index];
        return ref toCome!.Count > ListElements.PieceSize ? ref toCome.At(index) : ref MakeAll()[index];
    }

    /// <summary>Keeps the value of an element in place of the thunk that it was asked through, if somebody has asked.</summary>
    internal void Settle(int index)
    {
        ref var slot = ref At(index);
        if (slot.Evaluated is { } value)
            slot.Value = value;
    }

    Slot[] MakeAll()
    {
        slots = toCome!.All();
        toCome = null;
        return slots;
    }
}
