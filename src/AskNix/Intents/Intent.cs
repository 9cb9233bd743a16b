using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>
/// One thing a person wants. A closed family: each case is a file of this folder, its <see cref="Name"/> and the keys of its
/// <see cref="Entities"/> are a contract with scripts. Packages are nixpkgs attribute names.
/// </summary>
public abstract record Intent
{
    /// <summary>The contract name, such as <c>install-package</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What the sentence said about it, under contract keys; keys that were not said are absent.</summary>
    public virtual JsonObject Entities => [];

    public sealed override string ToString() => $"{Name} {Entities.ToJsonString()}";
}
