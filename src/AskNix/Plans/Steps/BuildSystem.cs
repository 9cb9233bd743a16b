using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Nixos.Configurations;

namespace AskNix.Plans.Steps;

/// <summary>Builds a system configuration and keeps the result from the garbage collector until a profile points at it.</summary>
/// <param name="Configuration">What is built; while the plan's edits are not written yet, a staged copy that has them, or null where only the derivation has.</param>
/// <param name="Derivation">The store path of the derivation it evaluated to.</param>
/// <param name="Result">The store path that comes out of it.</param>
/// <param name="Channels">The package set it was evaluated with, where that is not the machine's own yet.</param>
public sealed record BuildSystem(SystemConfiguration? Configuration, string Derivation, string Result, string? Channels = null) : PlanStep
{
    /// <summary>The link that holds the result, in the folder of the operation.</summary>
    public const string Root = "result";

    [JsonIgnore]
    public override string Summary => "build the new system";

    [JsonIgnore]
    public override Effect Effect => Effect.None;

    [JsonIgnore]
    public override ImmutableArray<TraditionalCommand> Commands =>
        [new(["nix-store", "--realise", Derivation, "--add-root", Root, "--indirect"])];
}
