using AskNix.Catalogue;

namespace AskNix.Planning.Packages;

/// <summary>A package as <c>describe-package.nix</c> prints it.</summary>
internal sealed class DescribedPackage
{
    public string PName { get; init; } = "";

    public string Version { get; init; } = "";

    public string Description { get; init; } = "";

    public string LongDescription { get; init; } = "";

    public string MainProgram { get; init; } = "";

    public string Licence { get; init; } = "";

    public string Homepage { get; init; } = "";

    public bool Unsupported { get; init; }

    public bool Broken { get; init; }

    public bool Insecure { get; init; }

    public bool Unfree { get; init; }

    public string[] Outputs { get; init; } = ["out"];

    public string Position { get; init; } = "";

    public string? StorePath { get; init; }

    public Package Package(string attribute) => new(attribute)
    {
        PName = PName,
        Version = Version,
        Description = string.Join(' ', Description.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
        LongDescription = LongDescription.Trim(),
        MainProgram = MainProgram,
        Licence = Licence,
        Homepage = Homepage,
        Unsupported = Unsupported,
        Broken = Broken,
        Insecure = Insecure,
        Unfree = Unfree,
        Outputs = [.. Outputs],
        Position = Position,
    };
}
