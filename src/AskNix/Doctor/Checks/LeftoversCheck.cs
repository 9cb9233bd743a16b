using AskNix.History;

namespace AskNix.Doctor.Checks;

/// <summary>Whether an operation was cut off; the next change finishes it or takes it back.</summary>
internal sealed class LeftoversCheck : ICheck
{
    public string Name => "leftovers";

    public Task<Finding> RunAsync(Patient patient, CancellationToken cancellation)
    {
        // Opening would create it.
        if (!File.Exists(patient.Directories.HistoryFile))
            return Task.FromResult(Finding.Good("none"));
        using var history = HistoryDatabase.Open(patient.Directories.HistoryFile, patient.Clock);
        var unfinished = history.Unfinished();
        return Task.FromResult(unfinished.IsEmpty
            ? Finding.Good("none")
            : new Finding(
                Health.Warning,
                $"Begun and not ended: {string.Join(", ", unfinished.Select(change => $"change {change.Id} (\"{change.Sentence}\")"))}.",
                "It is still at work, or was killed; the next request says which, and finishes it or takes it back."));
    }
}
