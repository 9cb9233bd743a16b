namespace AskNix.Catalogue;

/// <summary>The flags of a package as one number.</summary>
internal static class PackageFlagsOf
{
    public static PackageFlags Package(Package package) =>
        (package.Unsupported ? PackageFlags.Unsupported : PackageFlags.None)
        | (package.Broken ? PackageFlags.Broken : PackageFlags.None)
        | (package.Insecure ? PackageFlags.Insecure : PackageFlags.None)
        | (package.Unfree ? PackageFlags.Unfree : PackageFlags.None);
}
