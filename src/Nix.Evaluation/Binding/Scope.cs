using Nix.Evaluation.Remembering;

namespace Nix.Evaluation.Binding;

/// <summary>The names a frame gives values to, in the order of its slots.</summary>
sealed class Scope
{
    readonly int[] names;
    readonly int argument;
    readonly int offset;

    Scope(Scope? outer, int[] names, int argument = -1, int argumentSlot = 1)
    {
        Outer = outer;
        this.names = names;
        this.argument = argument;
        ArgumentSlot = argumentSlot;
        offset = argument < 0 ? argumentSlot : argumentSlot + 1;
    }

    /// <summary>The scope around it; null outside of everything but what is defined everywhere.</summary>
    public Scope? Outer { get; }

    /// <summary>The scope whose slots are the first ones of this one's: that of the function which returns this function; null where there is none such.</summary>
    public Scope? Extended { get; private init; }

    /// <summary>The slot of a function's argument.</summary>
    public int ArgumentSlot { get; }

    /// <summary>Collects what a function takes from around it; null for other scopes, and where nobody asks.</summary>
    public HashSet<CapturedSlot>? Captured { get; private init; }

    /// <summary>Whether its names are only known once its set has been evaluated.</summary>
    public bool IsWith { get; private init; }

    /// <summary>Where the set of a <c>with</c> is written.</summary>
    public int WithPosition { get; private init; }

    /// <summary>Names in ascending order, from the first slot on.</summary>
    public static Scope Of(Scope? outer, int[] names) => new(outer, names);

    /// <summary>A function's argument, if it has a name, and then the names of its pattern in ascending order.</summary>
    public static Scope OfFunction(Scope? outer, int argument, int[] names, HashSet<CapturedSlot>? captured) =>
        new(outer, names, argument) { Captured = captured };

    /// <summary>The argument of a function that another function returns, behind the arguments of that one.</summary>
    public static Scope OfInnerFunction(Scope extended, int argument, HashSet<CapturedSlot>? captured) =>
        new(extended.Outer, [], argument, extended.offset) { Extended = extended, Captured = captured };

    /// <summary>The scope of a <c>with</c>.</summary>
    public static Scope OfWith(Scope? outer, int position) => new(outer, []) { IsWith = true, WithPosition = position };

    /// <summary>Tells the functions between here and the scope of a variable that they take it from around them.</summary>
    /// <param name="level">How many scopes out the variable is.</param>
    /// <param name="index">Its slot there.</param>
    public void Capture(int level, int index)
    {
        var within = this;
        for (int left = level; left >= 0; left--, within = within.Outer!)
        {
            for (var function = within; function is not null; function = function.Extended)
            {
                // A function is written in the frame around its own, or in the one that its own begins with.
                int from = function.Extended is null ? left - 1 : left;
                bool isOwn = left == 0 && index >= function.ArgumentSlot;
                if (from >= 0 && !isOwn)
                    function.Captured?.Add(new CapturedSlot(from, index));
            }
        }
    }

    /// <summary>The slot of a name; -1 if it is not one of these.</summary>
    public int Find(int name)
    {
        if (name == argument)
            return ArgumentSlot;
        if (Extended is not null)
            return Extended.Find(name);
        int at = Array.BinarySearch(names, name);
        return at < 0 ? -1 : at + offset;
    }
}
