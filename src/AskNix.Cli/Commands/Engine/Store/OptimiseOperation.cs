namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Makes equal files one.</summary>
internal sealed class OptimiseOperation : IStoreOperation
{
    public IReadOnlyList<string> Names { get; } = ["--optimise", "--optimize"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        call.Arguments.AllowFlags();
        call.Arguments.AllowNoWords();
        await call.Store.OptimiseAsync(call.Report, cancellation);
        return 0;
    }
}
