using Nix.Store.Transfers;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Takes paths that --export wrote from standard input.</summary>
internal sealed class ImportOperation : IStoreOperation
{
    public IReadOnlyList<string> Names { get; } = ["--import"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        call.Arguments.AllowFlags();
        call.Arguments.AllowNoWords();
        await using var input = new BufferedStream(call.OpenInput(), 1 << 16);
        using var import = new ExportReader(input, call.Store.StoreDirectory);
        List<string> imported = [];
        while (await import.ReadAsync(cancellation) is { } found)
        {
            await call.Store.AddManyAsync([found], skipSignatures: true, cancellation: cancellation);
            imported.Add(found.Info.Info.Path);
        }
        // As with Nix, only what came with all the rest is printed.
        imported.ForEach(call.Line);
        return 0;
    }
}
