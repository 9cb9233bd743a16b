using System.Collections.Immutable;

namespace AskNix.Planning.Configurations;

/// <summary>What a sentence wants of the configuration, before anybody knows in which file it stands.</summary>
/// <param name="Title">In the imperative: "install firefox".</param>
/// <param name="Edits">What has to change.</param>
/// <param name="Packages">Attributes that have to be in the package set.</param>
public sealed record ConfigurationWish(string Title, ImmutableArray<OptionEdit> Edits, ImmutableArray<string> Packages)
{
    /// <summary>What the person should know once it is done, such as how to see whether it works.</summary>
    public ImmutableArray<string> Afterwards { get; init; } = [];
}
