using System.Collections.Immutable;
using Nixos.Configurations;

namespace AskNix.Planning.Configurations;

/// <summary>What to evaluate.</summary>
/// <param name="Configuration">The system.</param>
/// <param name="Nixpkgs">A package set to use instead of the machine's channel; null for the machine's own.</param>
/// <param name="Probes">Attributes of packages to ask about, such as <c>kdePackages.kate</c>.</param>
/// <param name="Offline">Nothing is fetched.</param>
/// <param name="Options">Options to ask about.</param>
public sealed record EvaluationRequest(
    SystemConfiguration Configuration,
    string? Nixpkgs = null,
    ImmutableArray<string> Probes = default,
    bool Offline = false,
    ImmutableArray<OptionQuestion> Options = default)
{
    /// <summary>Edits that are evaluated with it and not written yet; null for the configuration as it stands.</summary>
    public EditedConfiguration? Edited { get; init; }
}
