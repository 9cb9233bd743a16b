namespace AskNix.Catalogue;

/// <summary>One entry as <c>list-packages.nix</c> prints it. The members are settable because generated readers give absent init-only ones null.</summary>
internal sealed class EvaluatedEntry
{
    public string Kind { get; set; } = "";

    public string Attribute { get; set; } = "";

    public string PName { get; set; } = "";

    public string Version { get; set; } = "";

    public string Description { get; set; } = "";

    public string LongDescription { get; set; } = "";

    public string MainProgram { get; set; } = "";

    public string[] Programs { get; set; } = [];

    public string Licence { get; set; } = "";

    public string Homepage { get; set; } = "";

    public bool Unsupported { get; set; }

    public bool Broken { get; set; }

    public bool Insecure { get; set; }

    public bool Unfree { get; set; }

    public string[] Outputs { get; set; } = ["out"];

    public string Position { get; set; } = "";

    public int Names { get; set; }

    public string Source { get; set; } = "";

    public IEnumerable<IndexEntry> ToEntries() => Kind switch
    {
        "package" => [Package()],
        "alias" => [new PackageAlias(Attribute, Same: Package())],
        "aliases" => AliasesFile.Read(Source),
        "release" => [new PackageSetRelease(Version, Names)],
        _ => [],
    };

    private Package Package() => new(Attribute)
    {
        PName = PName,
        Version = Version,
        Description = OneLine(Description),
        LongDescription = LongDescription.Trim(),
        MainProgram = MainProgram,
        Programs = [.. Programs],
        Licence = Licence,
        Homepage = Homepage,
        Unsupported = Unsupported,
        Broken = Broken,
        Insecure = Insecure,
        Unfree = Unfree,
        Outputs = [.. Outputs],
        Position = Position,
    };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
