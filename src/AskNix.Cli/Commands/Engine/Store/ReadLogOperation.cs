using Nix.Store.Opening;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Prints the logs of the builds of derivations, or of what they made.</summary>
internal sealed class ReadLogOperation : IStoreOperation
{
    public IReadOnlyList<string> Names { get; } = ["--read-log", "-l"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        call.Arguments.AllowFlags();
        var logs = new BuildLogs(call.Directories);
        foreach (var path in call.Paths())
        {
            var derivation = path.EndsWith(".drv", StringComparison.Ordinal) ? path : (await call.Reader.TryInfoAsync(path, cancellation))?.Info.Deriver;
            if (derivation is null || !logs.TryCopy(derivation, call.Output))
                throw new StoreCallException($"build log of derivation '{path}' is not available");
        }
        return 0;
    }
}
