namespace Nix.Evaluation.Values;

/// <summary>A list. Its elements are evaluated one by one, on demand.</summary>
public sealed class NixList : Value
{
    /// <summary>The empty list.</summary>
    public static readonly NixList Empty = new([]);

    readonly Slot[] slots;

    /// <summary>Makes the elements whose slots are empty; null where none is.</summary>
    ListElements? toCome;

    /// <summary>A list of these elements; the array belongs to the list from then on.</summary>
    public NixList(Slot[] items) => slots = items;

    /// <summary>A list whose elements are made when somebody asks for them.</summary>
    internal NixList(int count, ListElements elements)
    {
        slots = new Slot[count];
        toCome = elements;
    }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.List;

    /// <summary>Number of elements.</summary>
    public int Count => slots.Length;

    /// <summary>All the elements. Only the evaluation of one may change its slot.</summary>
    internal Slot[] Items
    {
        get
        {
            for (int i = 0; toCome is not null; i++)
                At(i);
            return slots;
        }
    }

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
        ref var slot = ref slots[index];
        if (!slot.IsFilled)
            Make(index);
        return ref slot;
    }

    /// <summary>Keeps the value of an element in place of the thunk that it was asked through, if somebody has asked.</summary>
    internal void Settle(int index)
    {
        if (At(index).Value is Thunk { Result: { } value })
            slots[index].Value = value;
    }

    void Make(int index)
    {
        if (toCome!.MakeAround(index, slots))
            toCome = null;
    }
}
