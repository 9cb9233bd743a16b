using Nix.Evaluation.Values;

namespace Nix.Evaluation.Remembering;

/// <summary>
/// How much of an argument has been evaluated. Only an argument of which little has is compared later: a package's or a module's arguments lead to
/// everything there is, those of a package set to its settings.
/// </summary>
static class ArgumentSize
{
    const int Most = 1000;

    /// <summary>Whether it is little.</summary>
    public static bool IsSmall(Slot[] given)
    {
        int left = Most;
        for (int i = 1; i < given.Length; i++)
        {
            if (given[i].IsFilled && !Count(given[i].Value, ref left))
                return false;
        }

        return true;
    }

    static bool Count(Value value, ref int left)
    {
        if (--left < 0)
            return false;
        switch (new Slot(value).Shortest)
        {
            case NixList list:
                return Count(list.Items, ref left);
            case AttributeSet set:
                return Count(set.Values, ref left);
            case Closure closure:
                foreach (var captured in closure.Lambda.Captures ?? [])
                {
                    if (captured.In(closure.Frame) is { IsFilled: true } slot && !Count(slot.Value, ref left))
                        return false;
                }

                return true;
            case PartialBuiltin partial:
                foreach (var argument in partial.Arguments)
                {
                    if (!Count(argument, ref left))
                        return false;
                }

                return true;
            default:
                return true;
        }
    }

    static bool Count(Slot[] slots, ref int left)
    {
        foreach (ref readonly var slot in slots.AsSpan())
        {
            if (!Count(slot.Value, ref left))
                return false;
        }

        return true;
    }
}
