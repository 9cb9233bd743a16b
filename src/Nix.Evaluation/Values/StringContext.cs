namespace Nix.Evaluation.Values;

/// <summary>The store objects a string refers to: an immutable set, sorted as Nix sorts it.</summary>
public sealed class StringContext
{
    readonly ContextElement[] elements;

    StringContext(ContextElement[] elements) => this.elements = elements;

    /// <summary>Number of elements.</summary>
    public int Count => elements.Length;

    /// <summary>The elements, ascending.</summary>
    public ReadOnlySpan<ContextElement> Elements => elements;

    /// <summary>A context of one element.</summary>
    public static StringContext Of(ContextElement element) => new([element]);

    /// <summary>A context of elements in any order; null for none.</summary>
    public static StringContext? Of(IEnumerable<ContextElement> elements)
    {
        ContextElement[] sorted = [.. new SortedSet<ContextElement>(elements, ContextElement.Order)];
        return sorted.Length == 0 ? null : new StringContext(sorted);
    }

    /// <summary>What either of two refers to.</summary>
    public static StringContext? Union(StringContext? left, StringContext? right)
    {
        if (left is null || ReferenceEquals(left, right))
            return right;
        if (right is null)
            return left;
        var merged = new ContextElement[left.Count + right.Count];
        int l = 0, r = 0, count = 0;
        while (l < left.Count && r < right.Count)
        {
            int order = ContextElement.Order.Compare(left.elements[l], right.elements[r]);
            merged[count++] = order <= 0 ? left.elements[l] : right.elements[r];
            l += order <= 0 ? 1 : 0;
            r += order >= 0 ? 1 : 0;
        }

        while (l < left.Count)
            merged[count++] = left.elements[l++];
        while (r < right.Count)
            merged[count++] = right.elements[r++];
        if (count == left.Count)
            return left;
        if (count == right.Count)
            return right;
        return new StringContext(count == merged.Length ? merged : merged[..count]);
    }
}
