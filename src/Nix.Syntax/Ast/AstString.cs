namespace Nix.Syntax.Ast;

/// <summary>A string without interpolations, or a URI.</summary>
public sealed class AstString(int position, ReadOnlyMemory<byte> value, bool isUri = false) : AstNode(position)
{
    /// <summary>Its bytes, escapes and indentation resolved.</summary>
    public ReadOnlyMemory<byte> Value { get; } = value;

    /// <summary>Whether it is written without quotation marks.</summary>
    public bool IsUri { get; } = isUri;
}
