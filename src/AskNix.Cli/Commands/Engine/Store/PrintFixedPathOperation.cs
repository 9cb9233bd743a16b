using Nix.Formats;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Prints the path that content of a known hash will have.</summary>
internal sealed class PrintFixedPathOperation : IStoreOperation
{
    private const string Recursive = "--recursive";

    public IReadOnlyList<string> Names { get; } = ["--print-fixed-path"];

    public Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        call.Arguments.AllowFlags(Recursive);
        if (call.Arguments.Words is not [var algorithm, var hash, var name])
            throw new StoreUsageException("'--print-fixed-path' requires three arguments");
        var method = call.Arguments.Flags.Count > 0 ? ContentAddressMethod.NixArchive : ContentAddressMethod.Flat;
        var store = call.Directories.StoreDir;
        call.Line(StorePath.OfContent(store, name, new ContentAddress(method, NixHash.Parse(hash, HashWords.Algorithm(algorithm)))).In(store));
        return Task.FromResult(0);
    }
}
