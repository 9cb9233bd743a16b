using Nix.Store;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Makes the tree of an archive from standard input.</summary>
internal sealed class RestoreOperation : IStoreOperation
{
    public IReadOnlyList<string> Names { get; } = ["--restore"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        call.Arguments.AllowFlags();
        if (call.Arguments.Words.Count != 1)
            throw new StoreUsageException("only one argument allowed");
        await using var input = call.OpenInput();
        await TreeRestore.ReadAsync(input, call.Arguments.Words[0], cancellation);
        return 0;
    }
}
