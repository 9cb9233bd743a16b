using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AskNix.Plans.Steps;

/// <summary>Tells git that a new file is meant to be added, because a flake sees tracked files only. Nothing is committed.</summary>
public sealed record TrackFile(string Repository, string File) : PlanStep
{
    [JsonIgnore]
    public override string Summary => $"let git know of {File}";

    [JsonIgnore]
    public override Effect Effect => Effect.File;

    [JsonIgnore]
    public override ImmutableArray<TraditionalCommand> Commands =>
        [new(["git", "-C", Repository, "add", "--intent-to-add", "--", File])];
}
