namespace AskNix.Catalogue;

/// <summary>What a name in the index names; all names are stored in lower case. The numbers stand in the database.</summary>
internal enum NameKind
{
    /// <summary>A whole attribute path.</summary>
    Attribute = 0,

    /// <summary>The last part of the path of a package inside a set.</summary>
    Leaf = 1,

    PName = 2,

    Program = 3,
}
