using Nix.Evaluation.Values;

namespace Nix.Evaluation.Operations;

/// <summary>
/// The operator <c>//</c>. What is common is counted first, so that the result is allocated at its size; where the right
/// set brings no new name, the result shares the left one's names.
/// </summary>
static class SetUpdate
{
    // From this ratio of sizes on, few attributes are put into many by copying the runs between them.
    const int FewIntoMany = 8;

    /// <summary>The left set with the attributes of the right one, perhaps put together only when somebody looks at them all.</summary>
    public static AttributeSet Of(AttributeSet left, AttributeSet right)
    {
        if (left.Pending is { } pending)
        {
            var over = Whole(pending.Over, right);
            if (PendingUpdate.MayWait(pending.Base, over))
                return ReferenceEquals(over, pending.Over) ? left : new AttributeSet(new PendingUpdate(pending.Base, over));
        }

        return right.Count > 0 && PendingUpdate.MayWait(left, right) && !ReferenceEquals(left.Names, right.Names)
            ? new AttributeSet(new PendingUpdate(left, right))
            : Whole(left, right);
    }

    /// <summary>The left set with the attributes of the right one, put together at once.</summary>
    public static AttributeSet Whole(AttributeSet left, AttributeSet right)
    {
        if (left.Count == 0)
            return right;
        if (right.Count == 0)
            return left;
        if (ReferenceEquals(left.Names, right.Names))
            return right;
        return right.Count <= left.Count / FewIntoMany ? PutFew(left, right) : Merge(left, right);
    }

    static AttributeSet PutFew(AttributeSet left, AttributeSet right)
    {
        int added = 0;
        foreach (int name in right.Names)
            added += left.Find(name) < 0 ? 1 : 0;
        if (added == 0)
            return Replace(left, right);

        int size = left.Count + added;
        int[] names = new int[size];
        var values = new Slot[size];
        int[] positions = new int[size];
        int from = 0, to = 0;
        for (int i = 0; i < right.Count; i++)
        {
            int name = right.Names[i];
            int at = Array.BinarySearch(left.Names, from, left.Count - from, name);
            int end = at < 0 ? ~at : at;
            Copy(left, from, end - from, names, values, positions, to);
            to += end - from;
            (names[to], values[to], positions[to]) = (name, right.Values[i], right.Positions[i]);
            to++;
            from = at < 0 ? end : end + 1;
        }

        Copy(left, from, left.Count - from, names, values, positions, to);
        return new AttributeSet(names, values, positions);
    }

    static AttributeSet Replace(AttributeSet left, AttributeSet right)
    {
        var values = left.Values.AsSpan().ToArray();
        int[] positions = left.Positions.AsSpan(0, left.Count).ToArray();
        for (int i = 0; i < right.Count; i++)
        {
            int at = left.Find(right.Names[i]);
            values[at] = right.Values[i];
            positions[at] = right.Positions[i];
        }

        return new AttributeSet(left.Names, values, positions);
    }

    static AttributeSet Merge(AttributeSet left, AttributeSet right)
    {
        int size = left.Count + right.Count - CountCommon(left.Names, right.Names);
        if (size == right.Count)
            return right;
        if (size == left.Count)
            return Replace(left, right);
        int[] names = new int[size];
        var values = new Slot[size];
        int[] positions = new int[size];
        int l = 0, r = 0;
        for (int to = 0; to < size; to++)
        {
            bool takeRight = l == left.Count || (r < right.Count && right.Names[r] <= left.Names[l]);
            if (takeRight)
            {
                if (l < left.Count && left.Names[l] == right.Names[r])
                    l++;
                (names[to], values[to], positions[to]) = (right.Names[r], right.Values[r], right.Positions[r]);
                r++;
            }
            else
            {
                (names[to], values[to], positions[to]) = (left.Names[l], left.Values[l], left.Positions[l]);
                l++;
            }
        }

        return new AttributeSet(names, values, positions);
    }

    static int CountCommon(int[] left, int[] right)
    {
        int l = 0, r = 0, common = 0;
        while (l < left.Length && r < right.Length)
        {
            int one = left[l], other = right[r];
            common += one == other ? 1 : 0;
            l += one <= other ? 1 : 0;
            r += other <= one ? 1 : 0;
        }

        return common;
    }

    static void Copy(AttributeSet set, int from, int count, int[] names, Slot[] values, int[] positions, int to)
    {
        Array.Copy(set.Names, from, names, to, count);
        Array.Copy(set.Values, from, values, to, count);
        Array.Copy(set.Positions, from, positions, to, count);
    }
}
