namespace AskNix.Catalogue;

/// <summary>What stands in the way of a package. The numbers stand in the database.</summary>
[Flags]
internal enum PackageFlags
{
    None = 0,
    Unsupported = 1,
    Broken = 2,
    Insecure = 4,
    Unfree = 8,
}
