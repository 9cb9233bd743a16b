namespace Nix.Formats;

/// <summary>What is needed of a derivation that is built before.</summary>
public sealed class DerivationInput
{
    /// <summary>The names of the outputs needed, in the order of bytes.</summary>
    public SortedSet<string> Outputs { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Of outputs that are derivations themselves, what is needed of those (experimental feature <c>dynamic-derivations</c>); null for none.
    /// </summary>
    public SortedDictionary<string, DerivationInput>? DynamicOutputs { get; private set; }

    /// <summary>What is needed of the derivation that is one of the outputs.</summary>
    public DerivationInput OfOutput(string output)
    {
        DynamicOutputs ??= new SortedDictionary<string, DerivationInput>(StringComparer.Ordinal);
        if (!DynamicOutputs.TryGetValue(output, out var input))
            DynamicOutputs.Add(output, input = new DerivationInput());
        return input;
    }
}
