using System.Runtime.CompilerServices;

namespace Nix.Evaluation.Values;

/// <summary>
/// An attribute set: names, values and positions side by side, sorted by the numbers of the names. Sets that come from
/// one place in a program share the array of names, which is what makes remembering where a name stands worthwhile.
/// </summary>
public sealed class AttributeSet : Value
{
    /// <summary>The empty set.</summary>
    public static readonly AttributeSet Empty = new([], [], []);

    // Up to this many a walk is faster than halving.
    const int WalkUpTo = 8;

    internal AttributeSet(int[] names, Slot[] values, int[] positions)
    {
        Names = names;
        Values = values;
        Positions = positions;
    }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Set;

    /// <summary>Number of attributes.</summary>
    public int Count => Names.Length;

    /// <summary>The numbers of the names, ascending; shared, not to be changed.</summary>
    internal int[] Names { get; }

    /// <summary>The values, in the order of <see cref="Names"/>.</summary>
    internal Slot[] Values { get; }

    /// <summary>Where each is defined, 0 where that is nowhere; shared, and there may be more of them than names.</summary>
    internal int[] Positions { get; }

    /// <summary>Where the name stands; negative if there is none.</summary>
    internal int Find(int name)
    {
        int[] names = Names;
        return names.Length <= WalkUpTo ? Walk(names, name) : Halve(names, name);
    }

    /// <summary>The value of a name, evaluated or not; null if there is none.</summary>
    internal Value? Get(int name)
    {
        int at = Find(name);
        return at < 0 ? null : Values[at].Value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Walk(int[] names, int name)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i] == name)
                return i;
        }

        return -1;
    }

    static int Halve(int[] names, int name)
    {
        int low = 0, high = names.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int there = names[middle];
            if (there == name)
                return middle;
            if (there < name)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }
}
