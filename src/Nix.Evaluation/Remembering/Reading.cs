using Nix.Evaluation.Hosting;

namespace Nix.Evaluation.Remembering;

/// <summary>An answer of the host that values depend on.</summary>
/// <param name="number">Its number.</param>
abstract class Reading(int number)
{
    int checkedIn;
    bool held;

    /// <summary>Its number in the session.</summary>
    public int Number { get; } = number;

    /// <summary>The numbers of the regions that depend on it; some may be over.</summary>
    public List<int> Regions { get; } = [];

    /// <summary>Whether the host answers the same in a request; asked once in it.</summary>
    public bool HoldsIn(int request, IEvaluationHost host)
    {
        if (checkedIn != request)
            (checkedIn, held) = (request, Holds(host));
        return held;
    }

    /// <summary>Whether it was found to hold in a request.</summary>
    public bool HeldIn(int request) => checkedIn == request && held;

    /// <summary>Whether the host would answer the same now.</summary>
    protected abstract bool Holds(IEvaluationHost host);
}
