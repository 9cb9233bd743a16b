namespace Nix.Evaluation.Values;

/// <summary>Collects attributes in any order into a set. A name given twice keeps the value given first.</summary>
struct AttributeSetBuilder(int capacity)
{
    // Up to this many attributes a name that comes out of order is put where it belongs at once, which moves those behind it.
    const int InsertUpTo = 32;

    int[] names = new int[capacity];
    Slot[] values = new Slot[capacity];
    int[] positions = new int[capacity];
    int count;
    bool isUnsorted;

    public readonly int Count => count;

    public void Add(int name, Value value, int position = 0)
    {
        if (count == names.Length)
            Grow();
        int at = count;
        if (count > 0 && names[count - 1] >= name)
        {
            if (isUnsorted || count > InsertUpTo)
            {
                isUnsorted = true;
            }
            else
            {
                int there = Array.BinarySearch(names, 0, count, name);
                if (there >= 0)
                    return;
                at = ~there;
                MakeRoom(at);
            }
        }

        names[at] = name;
        values[at].Value = value;
        positions[at] = position;
        count++;
    }

    public AttributeSet Build()
    {
        if (count == 0)
            return AttributeSet.Empty;
        if (isUnsorted)
            SortAndDrop();
        if (count < names.Length)
        {
            Array.Resize(ref names, count);
            Array.Resize(ref values, count);
            Array.Resize(ref positions, count);
        }

        return new AttributeSet(names, values, positions);
    }

    void Grow()
    {
        int size = Math.Max(4, count * 2);
        Array.Resize(ref names, size);
        Array.Resize(ref values, size);
        Array.Resize(ref positions, size);
    }

    readonly void MakeRoom(int at)
    {
        Array.Copy(names, at, names, at + 1, count - at);
        Array.Copy(values, at, values, at + 1, count - at);
        Array.Copy(positions, at, positions, at + 1, count - at);
    }

    void SortAndDrop()
    {
        // Name in the upper half, place in the lower: one sort of numbers, stable among equal names.
        long[] keys = new long[count];
        for (int i = 0; i < count; i++)
            keys[i] = ((long)names[i] << 32) | (uint)i;
        Array.Sort(keys);
        int[] sortedNames = new int[count];
        var sortedValues = new Slot[count];
        int[] sortedPositions = new int[count];
        int kept = 0;
        foreach (long key in keys)
        {
            int name = (int)(key >> 32), from = (int)key;
            if (kept > 0 && sortedNames[kept - 1] == name)
                continue;
            sortedNames[kept] = name;
            sortedValues[kept] = values[from];
            sortedPositions[kept++] = positions[from];
        }

        (names, values, positions, count, isUnsorted) = (sortedNames, sortedValues, sortedPositions, kept, false);
    }
}
