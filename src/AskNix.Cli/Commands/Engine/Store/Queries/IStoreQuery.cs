namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>One question of <c>nix-store --query</c>: a file of this folder and a word in <see cref="StoreQueryTable"/>.</summary>
internal interface IStoreQuery
{
    IReadOnlyList<string> Names { get; }

    Task RunAsync(StoreCall call, QuerySelection selection, CancellationToken cancellation);
}
