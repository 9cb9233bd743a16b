namespace Nix.Evaluation.Values;

/// <summary>true or false; there is one object of each.</summary>
public sealed class NixBoolean : Value
{
    /// <summary>true</summary>
    public static readonly NixBoolean True = new();

    /// <summary>false</summary>
    public static readonly NixBoolean False = new();

    NixBoolean()
    {
    }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Boolean;

    /// <summary>Whether it is <see cref="True"/>.</summary>
    public bool Value => ReferenceEquals(this, True);

    /// <summary>The object for a truth value.</summary>
    public static NixBoolean Of(bool value) => value ? True : False;
}
