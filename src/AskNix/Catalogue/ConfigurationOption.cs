using System.Collections.Immutable;

namespace AskNix.Catalogue;

/// <summary>An option of the machine's configuration, as its module documents it. Texts that it does not have are empty.</summary>
/// <param name="Name">Such as <c>services.openssh.enable</c>; <c>&lt;name&gt;</c> stands for a name of one's own.</param>
/// <param name="Type">In words, such as <c>boolean</c>.</param>
public sealed record ConfigurationOption(string Name, string Type)
{
    public string Description { get; init; } = "";

    /// <summary>As Nix text.</summary>
    public string Default { get; init; } = "";

    /// <summary>As Nix text.</summary>
    public string Example { get; init; } = "";

    /// <summary>The files that declare it.</summary>
    public ImmutableArray<string> Declarations { get; init; } = [];

    public bool ReadOnly { get; init; }
}
