using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AskNix.Plans.Steps;

/// <summary>Gives a text file new text; only the lines of the diff change.</summary>
/// <param name="Path">Absolute path as the person knows it; symbolic links are followed when it is written.</param>
/// <param name="OldText">The exact bytes it must have now; null where it must not exist.</param>
/// <param name="NewText">The exact bytes it gets; null to remove the file.</param>
public sealed record EditFile(string Path, byte[]? OldText, byte[]? NewText) : PlanStep
{
    [JsonIgnore]
    public override string Summary => (OldText, NewText) switch
    {
        (null, _) => $"create {Path}",
        (_, null) => $"remove {Path}",
        _ => $"edit {Path}",
    };

    [JsonIgnore]
    public override Effect Effect => Effect.File;

    [JsonIgnore]
    public override ImmutableArray<PlanStep> Inverse => [new EditFile(Path, NewText, OldText)];
}
