using System.Collections.Immutable;

namespace AskNix.Catalogue;

/// <summary>A package, as its own nixpkgs describes it. Texts that it does not have are empty.</summary>
/// <param name="Attribute">Its attribute path, such as <c>kdePackages.okular</c>.</param>
public sealed record Package(string Attribute) : IndexEntry
{
    public string PName { get; init; } = "";

    public string Version { get; init; } = "";

    public string Description { get; init; } = "";

    public string LongDescription { get; init; } = "";

    /// <summary>The command people start it by; empty where nixpkgs names none.</summary>
    public string MainProgram { get; init; } = "";

    /// <summary>Its other commands, as far as known without building it.</summary>
    public ImmutableArray<string> Programs { get; init; } = [];

    /// <summary>Names of its licences, separated by commas.</summary>
    public string Licence { get; init; } = "";

    public string Homepage { get; init; } = "";

    /// <summary>Not for this machine's platform.</summary>
    public bool Unsupported { get; init; }

    public bool Broken { get; init; }

    /// <summary>Known to be vulnerable.</summary>
    public bool Insecure { get; init; }

    public bool Unfree { get; init; }

    /// <summary>Its outputs; <c>out</c> alone where nothing else is said.</summary>
    public ImmutableArray<string> Outputs { get; init; } = ["out"];

    /// <summary>File and line in nixpkgs.</summary>
    public string Position { get; init; } = "";

    public bool Equals(Package? other) =>
        other is not null
        && Attribute == other.Attribute && PName == other.PName && Version == other.Version && Description == other.Description
        && LongDescription == other.LongDescription && MainProgram == other.MainProgram && Programs.SequenceEqual(other.Programs)
        && Licence == other.Licence && Homepage == other.Homepage && Unsupported == other.Unsupported && Broken == other.Broken
        && Insecure == other.Insecure && Unfree == other.Unfree && Outputs.SequenceEqual(other.Outputs) && Position == other.Position;

    public override int GetHashCode() => Attribute.GetHashCode(StringComparison.Ordinal);
}
