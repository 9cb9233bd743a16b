namespace Nix.Evaluation.Values;

/// <summary>null</summary>
public sealed class NixNull : Value
{
    /// <summary>The only null.</summary>
    public static readonly NixNull Instance = new();

    NixNull()
    {
    }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Null;
}
