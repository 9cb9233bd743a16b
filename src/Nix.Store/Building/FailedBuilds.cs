using Nix.Store.Daemon;

namespace Nix.Store.Building;

/// <summary>Of builds that were asked for together, those that failed, as Nix tells them: each why, and then which they were.</summary>
public sealed class FailedBuilds
{
    /// <param name="outcomes">How all of them went; of one that was asked for twice the first counts.</param>
    public FailedBuilds(IEnumerable<BuildOutcome> outcomes) =>
        All = [.. outcomes.Where(outcome => !outcome.Result.Succeeded).DistinctBy(outcome => outcome.Path.Path)];

    public IReadOnlyList<BuildOutcome> All { get; }

    /// <summary>Why each failed; what was given up because of another says nothing.</summary>
    public IEnumerable<string> Told =>
        All.Where(outcome => outcome.Result.Status is not BuildStatus.Cancelled).DistinctBy(outcome => outcome.Result.Error).Select(outcome => outcome.Result.Told);

    /// <summary>Which they were; null for less than two.</summary>
    public string? Summary => All.Count < 2 ? null : $"build of {string.Join(", ", All.Select(outcome => $"'{outcome.Path.Path}'").Order(StringComparer.Ordinal))} failed";

    /// <summary>How they ended, and what was needed for them.</summary>
    public IReadOnlyCollection<BuildStatus> Endings => [.. All.SelectMany(outcome => outcome.Result.Endings)];
}
