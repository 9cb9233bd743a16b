using Nix.Evaluation.Values;

namespace Nix.Evaluation.Remembering;

/// <summary>An application of the function that a file is, and what it gave.</summary>
/// <param name="Given">The slots of its frame as they were passed: the frame around first, nothing where a default was taken.</param>
/// <param name="Result">Its value.</param>
/// <param name="Region">The region of everything computed for it.</param>
sealed record Application(Slot[] Given, Value Result, int Region)
{
    /// <summary>The request that last applied it.</summary>
    public int LastUsed { get; set; }
}
