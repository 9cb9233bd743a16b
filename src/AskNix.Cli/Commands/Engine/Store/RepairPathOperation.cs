using Nix.Store.Opening;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Makes paths anew where they are damaged: by building them once more where what built them is there, else from a cache.</summary>
internal sealed class RepairPathOperation : IStoreOperation
{
    public IReadOnlyList<string> Names { get; } = ["--repair-path"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        if (call.Arguments.Flags.Count > 0)
            throw new StoreUsageException("no flags expected");
        // Its protocol has no word for one path, and a build with repair leaves what is damaged as it is.
        if (call.Store is not EmbeddedStore store)
            throw new StoreCallException("operation 'repairPath' is not supported by store 'daemon'");
        foreach (var path in call.Paths())
            await store.RepairAsync(path, call.Report, cancellation);
        return 0;
    }
}
