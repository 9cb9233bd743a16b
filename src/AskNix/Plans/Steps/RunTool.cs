using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AskNix.Plans.Steps;

/// <summary>Runs a tool that has no engine of ours, such as home-manager, exactly as shown.</summary>
/// <param name="Purpose">What it does, in the imperative.</param>
/// <param name="Arguments">Program first.</param>
/// <param name="Directory">Where it runs; null for the current directory.</param>
/// <param name="Changes">What it touches.</param>
/// <param name="TakenBackBy">The steps that take it back; default for none.</param>
/// <param name="Interactive">Whether it talks to the person's terminal itself.</param>
public sealed record RunTool(
    string Purpose,
    ImmutableArray<string> Arguments,
    string? Directory,
    Effect Changes,
    ImmutableArray<PlanStep> TakenBackBy = default,
    bool Interactive = false) : PlanStep
{
    public ImmutableArray<PlanStep> TakenBackBy { get; init; } = TakenBackBy.IsDefault ? [] : TakenBackBy;

    [JsonIgnore]
    public override string Summary => Purpose;

    [JsonIgnore]
    public override Effect Effect => Changes;

    [JsonIgnore]
    public override ImmutableArray<TraditionalCommand> Commands => [new(Arguments)];

    [JsonIgnore]
    public override ImmutableArray<PlanStep> Inverse => TakenBackBy;
}
