namespace Nix.Evaluation.Printing;

/// <summary>How much of a value is shown.</summary>
/// <param name="MostDepth">Levels of sets and lists.</param>
/// <param name="MostAttributes">Attributes, of all sets together.</param>
/// <param name="MostElements">Elements, of all lists together.</param>
/// <param name="MostBytes">Bytes of a string.</param>
sealed record PrintOptions(int MostDepth, int MostAttributes, int MostElements, int MostBytes)
{
    /// <summary>Everything, as builtins.trace shows it.</summary>
    public static readonly PrintOptions Everything = new(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue);

    /// <summary>What fits in an error message.</summary>
    public static readonly PrintOptions ForMessage = new(10, 10, 10, 1024);
}
