using AskNix.Events;
using Nixos.Generations;

namespace AskNix.Planning.Generations;

/// <summary>A way to find out the system's generations; each engine has one.</summary>
public interface IGenerationFacts
{
    /// <param name="report">Gets the commands that are run, if any.</param>
    /// <param name="cancellation">Ends it.</param>
    Task<SystemHistory> ReadAsync(Action<BackendEvent> report, CancellationToken cancellation);
}
