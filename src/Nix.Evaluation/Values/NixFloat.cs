namespace Nix.Evaluation.Values;

/// <summary>A floating-point number.</summary>
public sealed class NixFloat(double value) : Value
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Float;

    /// <summary>The number.</summary>
    public double Value { get; } = value;
}
