namespace Nix.Evaluation.Values;

/// <summary>A list. Its elements are evaluated one by one, on demand.</summary>
public sealed class NixList : Value
{
    /// <summary>The empty list.</summary>
    public static readonly NixList Empty = new([]);

    /// <summary>A list of these elements; the array belongs to the list from then on.</summary>
    public NixList(Slot[] items) => Items = items;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.List;

    /// <summary>Number of elements.</summary>
    public int Count => Items.Length;

    /// <summary>The elements. Only the evaluation of one may change its slot.</summary>
    internal Slot[] Items { get; }

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
    public Value this[int index] => Items[index].Value;
}
