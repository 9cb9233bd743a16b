using System.Collections.Immutable;

namespace AskNix.Plans.Steps;

/// <summary>Tells git that a new file is meant to be added, because a flake sees tracked files only. Nothing is committed.</summary>
public sealed record TrackFile(string Repository, string File) : PlanStep
{
    public override string Summary => $"let git know of {File}";

    public override Effect Effect => Effect.File;

    public override ImmutableArray<TraditionalCommand> Commands =>
        [new(["git", "-C", Repository, "add", "--intent-to-add", "--", File])];
}
