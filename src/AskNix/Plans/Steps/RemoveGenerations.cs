using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AskNix.Plans.Steps;

/// <summary>Deletes generations of a profile for good.</summary>
public sealed record RemoveGenerations(string Profile, ImmutableArray<int> Generations) : PlanStep
{
    [JsonIgnore]
    public override string Summary => $"delete {(Generations.Length == 1 ? "generation" : "generations")} {string.Join(", ", Generations)}";

    [JsonIgnore]
    public override Effect Effect => Effect.Deletion;

    [JsonIgnore]
    public override ImmutableArray<TraditionalCommand> Commands =>
        [new(["nix-env", "-p", Profile, "--delete-generations", .. Generations.Select(number => number.ToString())], AsRoot: true)];
}
