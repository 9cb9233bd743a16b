namespace Nix.Evaluation.Values;

/// <summary>
/// A few attributes that are put into many, where nobody has yet looked at the whole. A set that grows by one attribute at a time is copied once
/// in a while, not each time. Nix does likewise, with up to eight sets one over the other.
/// </summary>
/// <param name="into">The many; it has names and values of its own.</param>
/// <param name="few">The few; likewise.</param>
sealed class PendingUpdate(AttributeSet into, AttributeSet few)
{
    // Whoever asks for more than this many will ask for many more.
    const int MostAsked = 8;

    // Smaller sets are put together as fast as this is made.
    const int SmallestBase = 32;
    const int AlwaysFew = 16;
    const int FewInMany = 16;

    int asked;

    /// <summary>The many.</summary>
    public AttributeSet Base { get; } = into;

    /// <summary>The few, which count where both have a name.</summary>
    public AttributeSet Over { get; } = few;

    /// <summary>Whether putting these into those may wait.</summary>
    public static bool MayWait(AttributeSet into, AttributeSet few) =>
        into.Count >= SmallestBase && few.Count <= Math.Max(AlwaysFew, into.Count / FewInMany);

    /// <summary>The one of the two that has the name if any has; null when so much has been asked that the whole is to be put together.</summary>
    public AttributeSet? Holder(int name)
    {
        if (++asked > MostAsked)
            return null;
        return Over.Find(name) >= 0 ? Over : Base;
    }
}
