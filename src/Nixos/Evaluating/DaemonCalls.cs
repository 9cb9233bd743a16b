using Nix.Evaluation.Hosting;
using Nix.Store;

namespace Nixos.Evaluating;

/// <summary>
/// Where an evaluation, which is synchronous, waits for a store, which is not: the one place that blocks. It waits on the thread of the evaluation,
/// which no task runs on.
/// </summary>
static class DaemonCalls
{
    /// <summary>The answer of a store; its failure as that of a host.</summary>
    /// <exception cref="HostException">The store failed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static T Wait<T>(Func<Task<T>> ask)
    {
        try
        {
            return Task.Run(ask).GetAwaiter().GetResult();
        }
        catch (StoreException failure)
        {
            throw new HostException(DaemonText.Plain(failure.Message), failure);
        }
    }
}
