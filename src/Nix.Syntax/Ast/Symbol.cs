using System.Text;

namespace Nix.Syntax.Ast;

/// <summary>A name, one object for each in a <see cref="SymbolTable"/>, so that names are compared by reference.</summary>
public sealed class Symbol
{
    readonly byte[] bytes;

    internal Symbol(byte[] name, int id)
    {
        bytes = name;
        Id = id;
    }

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Name => bytes;

    /// <summary>Its number in the table, from 0 in the order of first mention.</summary>
    public int Id { get; }

    internal ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>A number no other symbol of the table has; symbols are equal only to themselves.</summary>
    public override int GetHashCode() => Id;

    /// <summary>The name as UTF-8.</summary>
    public override string ToString() => Encoding.UTF8.GetString(bytes);
}
