using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AskNix.Plans.Steps;

namespace AskNix.Plans;

/// <summary>
/// One thing that will be done, as data: it prints, serialises, says which commands of the Nix tools would do the same, and how it is
/// taken back. A closed family, one file a case in <c>Steps</c>; how a case is carried out is the engines' business.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(EditFile), "edit-file")]
[JsonDerivedType(typeof(TrackFile), "track-file")]
[JsonDerivedType(typeof(UpdateChannels), "update-channels")]
[JsonDerivedType(typeof(SwitchChannels), "switch-channels")]
[JsonDerivedType(typeof(BuildSystem), "build-system")]
[JsonDerivedType(typeof(ActivateSystem), "activate-system")]
[JsonDerivedType(typeof(SetProfile), "set-profile")]
[JsonDerivedType(typeof(SwitchGeneration), "switch-generation")]
[JsonDerivedType(typeof(RemoveGenerations), "remove-generations")]
[JsonDerivedType(typeof(AddRoot), "add-root")]
[JsonDerivedType(typeof(RemoveRoot), "remove-root")]
[JsonDerivedType(typeof(FreeStore), "free-store")]
[JsonDerivedType(typeof(InstallIntoProfile), "install-into-profile")]
[JsonDerivedType(typeof(RemoveFromProfile), "remove-from-profile")]
[JsonDerivedType(typeof(RunTool), "run-tool")]
public abstract record PlanStep
{
    /// <summary>One line for a person, in the imperative.</summary>
    [JsonIgnore]
    public abstract string Summary { get; }

    /// <summary>What this step touches; <see cref="Effect.None"/> leaves the machine as it is.</summary>
    [JsonIgnore]
    public abstract Effect Effect { get; }

    /// <summary>Commands of the Nix tools that do the same, in order; empty where there is none, as for the edit of a file.</summary>
    [JsonIgnore]
    public virtual ImmutableArray<TraditionalCommand> Commands => [];

    /// <summary>The steps that take this one back, in order; empty where there is nothing to take back or it cannot be.</summary>
    [JsonIgnore]
    public virtual ImmutableArray<PlanStep> Inverse => [];
}
