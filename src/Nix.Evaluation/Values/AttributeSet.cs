using System.Runtime.CompilerServices;
using Nix.Evaluation.Operations;

namespace Nix.Evaluation.Values;

/// <summary>
/// An attribute set: names, values and positions side by side, sorted by the numbers of the names. Sets that come from
/// one place in a program share the array of names, which is what makes remembering where a name stands worthwhile. What
/// <c>//</c> gives may be a <see cref="PendingUpdate"/> until somebody looks at more than a few attributes.
/// </summary>
public sealed class AttributeSet : Value
{
    /// <summary>The empty set.</summary>
    public static readonly AttributeSet Empty = new([], [], []);

    // Up to this many a walk is faster than halving.
    const int WalkUpTo = 8;

    int[]? names;
    Slot[]? values;

    // The positions; while there are no names, the update to be carried out. One field, as there are many sets.
    object rest;

    internal AttributeSet(int[] names, Slot[] values, int[] positions)
    {
        this.names = names;
        this.values = values;
        rest = positions;
    }

    internal AttributeSet(PendingUpdate update) => rest = update;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Set;

    /// <summary>Number of attributes.</summary>
    public int Count => Names.Length;

    /// <summary>The numbers of the names, ascending; shared, not to be changed.</summary>
    internal int[] Names => names ?? CarryOut();

    /// <summary>The values, in the order of <see cref="Names"/>.</summary>
    internal Slot[] Values
    {
        get
        {
            if (names is null)
                CarryOut();
            return values!;
        }
    }

    /// <summary>Where each is defined, 0 where that is nowhere; shared, and there may be more of them than names.</summary>
    internal int[] Positions
    {
        get
        {
            if (names is null)
                CarryOut();
            return Unsafe.As<int[]>(rest);
        }
    }

    /// <summary>What is still to be done for the set to have names and values of its own; null where it has.</summary>
    internal PendingUpdate? Pending => names is null ? Unsafe.As<PendingUpdate>(rest) : null;

    /// <summary>The set that has the attribute of a name if this one has it: itself, or one that it is to be put together from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal AttributeSet Holder(int name) => names is null ? PendingHolder(name) : this;

    /// <summary>Where the name stands; negative if there is none.</summary>
    internal int Find(int name)
    {
        int[] all = Names;
        return all.Length <= WalkUpTo ? Walk(all, name) : Halve(all, name);
    }

    /// <summary>The value of a name, evaluated or not; null if there is none.</summary>
    internal Value? Get(int name)
    {
        var holder = Holder(name);
        int at = holder.Find(name);
        return at < 0 ? null : holder.Values[at].Value;
    }

    AttributeSet PendingHolder(int name) => Unsafe.As<PendingUpdate>(rest).Holder(name) ?? this;

    [MethodImpl(MethodImplOptions.NoInlining)]
    int[] CarryOut()
    {
        var update = Unsafe.As<PendingUpdate>(rest);
        var whole = SetUpdate.Whole(update.Base, update.Over);
        (names, values, rest) = (whole.Names, whole.Values, whole.Positions);
        return names;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Walk(int[] all, int name)
    {
        for (int i = 0; i < all.Length; i++)
        {
            if (all[i] == name)
                return i;
        }

        return -1;
    }

    static int Halve(int[] all, int name)
    {
        int low = 0, high = all.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int there = all[middle];
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
