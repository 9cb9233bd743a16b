using AskNix.Cli.Composition;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Does with a store what <c>nix-store</c> does, with its flags, its output and its exit status.</summary>
internal sealed class StoreTool : IEngineTool
{
    public string Name => "store";

    public string Usage => $"OPERATION [OPTIONS] [PATH...], where the operation is one of {string.Join(", ", StoreOperationTable.All.Select(operation => operation.Names[0]))}";

    public Task<int> RunAsync(Session session, string[] arguments, CancellationToken cancellation) => StoreFailures.GuardAsync(session.Terminal, async () =>
    {
        var parsed = StoreArguments.Parse(arguments, session.Terminal);
        var operation = parsed.Operation ?? throw new StoreUsageException("no operation specified");
        // Archives come in larger pieces, which pass it by.
        using var output = new BufferedStream(session.Terminal.OpenOutput(), 1 << 15);
        using var call = new StoreCall(session, parsed, output);
        return await operation.RunAsync(call, cancellation);
    });
}
