namespace Nix.Syntax.Ast;

/// <summary>
/// An attribute set, dotted paths and repeated sets merged as Nix does: the second set joins the first, whose
/// <see cref="IsRecursive"/> holds for both.
/// </summary>
/// <param name="position">Offset of the set; for one that a dotted path brings about, of the path.</param>
public sealed class AstAttributeSet(int position) : AstNode(position)
{
    // Below this many a search through the list is faster than a table.
    const int IndexFrom = 24;

    static readonly IReadOnlyList<AstDynamicAttribute> NoDynamicAttributes = [];
    static readonly IReadOnlyList<AstNode> NoSources = [];

    readonly List<AstAttribute> attributes = [];

    // Made only where there are any: most sets have neither.
    List<AstDynamicAttribute>? dynamicAttributes;
    List<AstNode>? sources;
    Dictionary<Symbol, int>? index;

    /// <summary>Whether its names are in scope in its values.</summary>
    public bool IsRecursive { get; internal set; }

    /// <summary>The attributes with written names, each name once, in the order of their first mention.</summary>
    public IReadOnlyList<AstAttribute> Attributes => attributes;

    /// <summary>The attributes with computed names, in order.</summary>
    public IReadOnlyList<AstDynamicAttribute> DynamicAttributes => dynamicAttributes ?? NoDynamicAttributes;

    /// <summary>The sets that attributes are inherited from, in order.</summary>
    public IReadOnlyList<AstNode> Sources => sources ?? NoSources;

    /// <summary>The attribute of that name; null if there is none.</summary>
    public AstAttribute? Find(Symbol name)
    {
        if (index is not null)
            return index.TryGetValue(name, out int at) ? attributes[at] : null;
        foreach (var attribute in attributes)
        {
            if (ReferenceEquals(attribute.Name, name))
                return attribute;
        }

        return null;
    }

    /// <summary>Makes room for that many attributes in all.</summary>
    internal void Reserve(int count) => attributes.Capacity = Math.Max(attributes.Capacity, count);

    internal void Add(AstAttribute attribute)
    {
        attributes.Add(attribute);
        if (index is not null)
            index.Add(attribute.Name, attributes.Count - 1);
        else if (attributes.Count == IndexFrom)
            MakeIndex();
    }

    void MakeIndex()
    {
        index = new Dictionary<Symbol, int>(Math.Max(attributes.Capacity, IndexFrom * 2));
        for (int i = 0; i < attributes.Count; i++)
            index.Add(attributes[i].Name, i);
    }

    internal void Add(AstDynamicAttribute attribute) => (dynamicAttributes ??= []).Add(attribute);

    internal int AddSource(AstNode source)
    {
        (sources ??= []).Add(source);
        return sources.Count - 1;
    }
}
