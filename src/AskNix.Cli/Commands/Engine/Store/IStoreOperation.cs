namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>One operation of <c>nix-store</c>: a file of this folder and a word in <see cref="StoreOperationTable"/>.</summary>
internal interface IStoreOperation
{
    /// <summary>The flags it is asked for with, the usual one first.</summary>
    IReadOnlyList<string> Names { get; }

    /// <returns>The exit status.</returns>
    Task<int> RunAsync(StoreCall call, CancellationToken cancellation);
}
