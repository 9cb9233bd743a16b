using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Makes paths anew where they are damaged: from a cache, or by building them once more.</summary>
internal sealed class RepairPathOperation : IStoreOperation
{
    public IReadOnlyList<string> Names { get; } = ["--repair-path"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        if (call.Arguments.Flags.Count > 0)
            throw new StoreUsageException("no flags expected");
        await call.Store.BuildAsync([.. call.Paths().Select(DerivedPath.Itself)], BuildMode.Repair, call.Report, cancellation);
        return 0;
    }
}
