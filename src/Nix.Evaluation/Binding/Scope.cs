using Nix.Evaluation.Remembering;

namespace Nix.Evaluation.Binding;

/// <summary>The names a frame gives values to, in the order of its slots.</summary>
sealed class Scope
{
    readonly int[] names;
    readonly int argument;
    readonly int offset;

    Scope(Scope? outer, int[] names, int argument, int offset, bool isWith, int withPosition)
    {
        Outer = outer;
        this.names = names;
        this.argument = argument;
        this.offset = offset;
        IsWith = isWith;
        WithPosition = withPosition;
    }

    /// <summary>The scope around it; null outside of everything but what is defined everywhere.</summary>
    public Scope? Outer { get; }

    /// <summary>Collects what a function takes from around it; null for other scopes, and where nobody asks.</summary>
    public HashSet<CapturedSlot>? Captured { get; private init; }

    /// <summary>Whether its names are only known once its set has been evaluated.</summary>
    public bool IsWith { get; }

    /// <summary>Where the set of a <c>with</c> is written.</summary>
    public int WithPosition { get; }

    /// <summary>Names in ascending order, from the first slot on.</summary>
    public static Scope Of(Scope? outer, int[] names) => new(outer, names, -1, 1, false, 0);

    /// <summary>A function's argument, if it has a name, and then the names of its pattern in ascending order.</summary>
    public static Scope OfFunction(Scope? outer, int argument, int[] names, HashSet<CapturedSlot>? captured) =>
        new(outer, names, argument, argument < 0 ? 1 : 2, false, 0) { Captured = captured };

    /// <summary>The scope of a <c>with</c>.</summary>
    public static Scope OfWith(Scope? outer, int position) => new(outer, [], -1, 1, true, position);

    /// <summary>Tells the functions between here and the scope of a variable that they take it from around them.</summary>
    /// <param name="level">How many scopes out the variable is.</param>
    /// <param name="index">Its slot there.</param>
    public void Capture(int level, int index)
    {
        var within = this;
        for (int left = level - 1; left >= 0; left--, within = within.Outer!)
            within.Captured?.Add(new CapturedSlot(left, index));
    }

    /// <summary>The slot of a name; -1 if it is not one of these.</summary>
    public int Find(int name)
    {
        if (name == argument)
            return 1;
        int at = Array.BinarySearch(names, name);
        return at < 0 ? -1 : at + offset;
    }
}
