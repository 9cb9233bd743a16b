using System.Collections.Immutable;
using AskNix.Plans;
using Nixos.Configurations;

namespace AskNix.Planning.Configurations;

/// <summary>A system that shall become the running one, and what else belongs to the plan.</summary>
/// <param name="Title">What the machine will be like.</param>
/// <param name="Configuration">What it is built from, with the edits; null where only the derivation has them.</param>
/// <param name="Next">What that evaluates to.</param>
/// <param name="Baseline">What the person's own files evaluate to unedited; null where they are not touched.</param>
/// <param name="Before">Steps between the build and the activation, such as the edits.</param>
public sealed record SystemPlanRequest(
    string Title, SystemConfiguration? Configuration, EvaluatedSystem Next, EvaluatedSystem? Baseline, ImmutableArray<PlanStep> Before)
{
    /// <summary>switch, boot, test or build.</summary>
    public string Action { get; init; } = "switch";

    public string? Specialisation { get; init; }

    /// <summary>The package set it was evaluated with, where that is not the machine's own yet.</summary>
    public string? Nixpkgs { get; init; }

    /// <summary>Options that are edited; some want a typed word.</summary>
    public ImmutableArray<string> Options { get; init; } = [];

    /// <summary>What of the wish is there already.</summary>
    public ImmutableArray<string> AlreadyThere { get; init; } = [];

    public ImmutableArray<string> Afterwards { get; init; } = [];
}
