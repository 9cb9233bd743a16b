using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Deletes paths that nothing keeps.</summary>
internal sealed class DeleteOperation : IStoreOperation
{
    public IReadOnlyList<string> Names { get; } = ["--delete"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        // A daemon takes --ignore-liveness from nobody, and so does nothing here.
        call.Arguments.AllowFlags();
        var collected = new GarbageCollected([], 0);
        try
        {
            if (call.Paths().Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } paths)
                collected = await call.Store.CollectGarbageAsync(new CollectGarbage(GarbageAction.DeleteSpecific, paths), call.Report, cancellation);
        }
        finally
        {
            call.Line(CollectGarbageOperation.Freed(collected));
        }
        return 0;
    }
}
