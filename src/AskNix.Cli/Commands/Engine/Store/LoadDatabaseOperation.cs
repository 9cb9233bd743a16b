namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Makes valid what --dump-db has written of another store, whose files are there; taken as it is said.</summary>
internal sealed class LoadDatabaseOperation : IStoreOperation
{
    public IReadOnlyList<string> Names { get; } = ["--load-db"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        call.Arguments.AllowFlags();
        call.Arguments.AllowNoWords();
        using var store = call.OpenEmbedded();
        await store.RegisterAsync(PathRegistration.Read(call.OpenInput(), store.StoreDirectory, isHashGiven: true), cancellation);
        return 0;
    }
}
