using System.Text;

namespace Nix.Syntax.Ast;

/// <summary>A name, one object for each in a <see cref="SymbolTable"/>, so that names are compared by reference.</summary>
public sealed class Symbol
{
    internal Symbol(byte[] name, int id, int hash)
    {
        Name = name;
        Id = id;
        Hash = hash;
    }

    /// <summary>Its bytes.</summary>
    public ReadOnlyMemory<byte> Name { get; }

    /// <summary>Its number in the table, from 0 in the order of first mention.</summary>
    public int Id { get; }

    internal int Hash { get; }

    /// <summary>The name as UTF-8.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Name.Span);
}
