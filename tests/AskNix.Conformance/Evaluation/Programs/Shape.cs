namespace AskNix.Conformance.Evaluation.Programs;

/// <summary>What a generated expression gives, if nothing goes wrong.</summary>
/// <param name="Kind">The type.</param>
/// <param name="Parts">Of a list its element, of a function argument and result, of a set the values of its <paramref name="Names"/>.</param>
/// <param name="Names">The names in a set.</param>
internal sealed record Shape(ShapeKind Kind, IReadOnlyList<Shape> Parts, IReadOnlyList<string> Names)
{
    public static readonly Shape Integer = new(ShapeKind.Integer, [], []);
    public static readonly Shape Float = new(ShapeKind.Float, [], []);
    public static readonly Shape Boolean = new(ShapeKind.Boolean, [], []);
    public static readonly Shape Text = new(ShapeKind.Text, [], []);
    public static readonly Shape Null = new(ShapeKind.Null, [], []);

    public Shape Element => Parts[0];

    public Shape Argument => Parts[0];

    public Shape Result => Parts[1];

    /// <summary>Whether <c>&lt;</c> compares two of them.</summary>
    public bool IsOrdered => Kind is ShapeKind.Integer or ShapeKind.Float or ShapeKind.Text || (Kind == ShapeKind.List && Element.IsOrdered);

    /// <summary>Whether all values of a set are alike, so that something can go over them.</summary>
    public bool IsUniform => Kind == ShapeKind.Set && Parts.Count > 0 && Parts.All(Parts[0].Equals);

    public static Shape List(Shape element) => new(ShapeKind.List, [element], []);

    public static Shape Function(Shape argument, Shape result) => new(ShapeKind.Function, [argument, result], []);

    public static Shape Set(IEnumerable<(string Name, Shape Value)> members)
    {
        var sorted = members.OrderBy(member => member.Name, StringComparer.Ordinal).ToList();
        return new Shape(ShapeKind.Set, [.. sorted.Select(member => member.Value)], [.. sorted.Select(member => member.Name)]);
    }

    public bool Equals(Shape? other) => other is not null && Kind == other.Kind && Names.SequenceEqual(other.Names) && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => HashCode.Combine(Kind, Parts.Count, Names.Count);
}
