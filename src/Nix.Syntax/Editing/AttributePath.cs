using System.Collections.Immutable;
using System.Text;

namespace Nix.Syntax.Editing;

/// <summary>The path of an option or attribute: one or more names. Compared name by name.</summary>
public sealed class AttributePath : IEquatable<AttributePath>
{
    /// <summary>A path of these names, which are plain text without quotes.</summary>
    /// <exception cref="ArgumentException">No name was given.</exception>
    public AttributePath(params ReadOnlySpan<string> names)
    {
        if (names.IsEmpty)
            throw new ArgumentException("a path has at least one name", nameof(names));
        Names = [.. names];
    }

    /// <summary>The names, outermost first, without quotes.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Reads a path as Nix writes it, such as <c>users.users."a b".packages</c>; null if it is none or has computed names.</summary>
    public static AttributePath? TryParse(string written)
    {
        var tree = SyntaxTree.Parse(Encoding.UTF8.GetBytes($"{{ {written} = 0; }}"));
        if (tree.Diagnostics.Count > 0 || tree.Root is not Nodes.AttributeSetExpression set)
            return null;
        var bindings = set.Bindings.ToList();
        if (bindings.Count != 1 || bindings[0] is not Nodes.AttributeBinding { Value: Nodes.LiteralExpression } binding)
            return null;
        var names = binding.Path.Names.Select(n => n.Value).ToList();
        return names.Contains(null) ? null : new AttributePath([.. names!]);
    }

    /// <summary>Reads a path as Nix writes it.</summary>
    /// <exception cref="FormatException">It is no path, or a name in it is computed.</exception>
    public static AttributePath Parse(string written) =>
        TryParse(written) ?? throw new FormatException($"`{written}` is not an attribute path");

    /// <summary>The path without its first names.</summary>
    internal AttributePath Skip(int count) => new(Names.AsSpan()[count..]);

    /// <summary>As Nix writes it, with quotes where a name is no identifier.</summary>
    public override string ToString() => string.Join('.', Names.Select(NameText.Of));

    /// <inheritdoc/>
    public bool Equals(AttributePath? other) => other is not null && Names.SequenceEqual(other.Names, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AttributePath);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (string name in Names)
            hash.Add(name, StringComparer.Ordinal);
        return hash.ToHashCode();
    }
}
