using Nix.Store;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Writes the archive of what is at a path.</summary>
internal sealed class DumpOperation : IStoreOperation
{
    public IReadOnlyList<string> Names { get; } = ["--dump"];

    public Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        call.Arguments.AllowFlags();
        if (call.Arguments.Words.Count != 1)
            throw new StoreUsageException("only one argument allowed");
        TreeDump.Write(call.Arguments.Words[0], call.Output);
        return Task.FromResult(0);
    }
}
