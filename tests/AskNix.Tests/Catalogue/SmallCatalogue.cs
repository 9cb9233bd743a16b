using AskNix.Catalogue;
using AskNix.Tests.Settings;
using AskNix.Understanding;

namespace AskNix.Tests.Catalogue;

/// <summary>A small set of packages that pull in different directions.</summary>
internal static class SmallCatalogue
{
    public static readonly IndexEntry[] Entries =
    [
        new PackageSetRelease("26.05pre", 12),
        Package("firefox", "Web browser built from Firefox source tree", "firefox") with { Version = "140.0", Position = "a.nix:1" },
        Package("firefox-esr", "Web browser with long support", "firefox-esr"),
        Package("ripgrep", "Utility that combines the usability of The Silver Searcher with the raw speed of grep", "rg"),
        Package("gimp", "GNU Image Manipulation Program", "gimp") with { LongDescription = "Retouch photographs and compose pictures." },
        Package("darktable", "Virtual lighttable and darkroom for photographers", "darktable"),
        Package("vscode", "Code editor developed by Microsoft", "code") with { Unfree = true, Licence = "unfree" },
        Package("vscodium", "VS Code without branding and telemetry", "codium"),
        Package("kdePackages.okular", "Document viewer of KDE for PDF and others", "okular"),
        Package("python3", "High-level dynamically-typed programming language", "python3.13") with { PName = "python3", Programs = ["python", "python3", "pydoc"], Outputs = ["out", "debug"] },
        Package("python3Packages.requests", "HTTP library for Python", ""),
        Package("networkmanagerapplet", "NetworkManager control applet for GNOME", "nm-applet") with { PName = "network-manager-applet" },
        Package("oldbrowser", "Web browser nobody maintains", "oldbrowser") with { Broken = true, Insecure = true },
        new PackageAlias("firefox-bin-unwrapped", Same: Package("x", "", "") with { PName = "firefox", Version = "140.0", Position = "a.nix:1" }),
        new PackageAlias("ag", "ripgrep", "'ag' has been replaced by 'ripgrep'"),
        new PackageAlias("gone-for-good", "", "its support has ended"),
    ];

    public static async Task<PackageCatalogue> Open(TemporaryDirectory directory, IReadOnlyDictionary<string, int>? chosen = null, IPackageNames? known = null, params IEnumerable<IndexEntry> more)
    {
        var indexer = new PackageIndexer(directory.Path, new FixedClock());
        await indexer.Build(new ListedEntries("test", [.. Entries, .. more]));
        return PackageCatalogue.Open(indexer.PathOf("test"), chosen, known)!;
    }

    public static Package Package(string attribute, string description, string program) => new(attribute)
    {
        PName = attribute[(attribute.LastIndexOf('.') + 1)..],
        Version = "1.0",
        Description = description,
        MainProgram = program,
    };
}
