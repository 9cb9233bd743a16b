using Nix.Evaluation.Hosting;

namespace Nix.Evaluation.Remembering;

/// <summary>An answer of the host that values depend on.</summary>
/// <param name="number">Its number.</param>
abstract class Reading(int number)
{
    /// <summary>Its number in the session.</summary>
    public int Number { get; } = number;

    /// <summary>Whether the host would answer the same now.</summary>
    public abstract bool Holds(IEvaluationHost host);
}
