using Nix.Store.Daemon;
using Nix.Store.Opening;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Makes paths anew where they are damaged: by building them once more where what built them is there, else from a cache.</summary>
internal sealed class RepairPathOperation : IStoreOperation
{
    public IReadOnlyList<string> Names { get; } = ["--repair-path"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        if (call.Arguments.Flags.Count > 0)
            throw new StoreUsageException("no flags expected");
        // Its protocol has no word for one path, and a build with repair leaves what is damaged as it is.
        if (call.Store is DaemonStore)
            throw new StoreCallException("operation 'repairPath' is not supported by store 'daemon'");
        foreach (var path in call.Paths())
            await call.Store.BuildAsync([await BuiltAsync(call, path, cancellation)], BuildMode.Repair, call.Report, cancellation);
        return 0;
    }

    private static async Task<DerivedPath> BuiltAsync(StoreCall call, string path, CancellationToken cancellation)
    {
        var info = await call.Store.InfoAsync(path, cancellation);
        if (info.Info.Deriver is not { } deriver || !await call.Store.IsValidAsync(deriver, cancellation))
            return DerivedPath.Itself(path);
        var outputs = await call.Store.OutputsAsync(deriver, cancellation);
        string[] names = [.. outputs.Where(output => output.Value == path).Select(output => output.Key)];
        return names.Length > 0 ? new DerivedPath(deriver, names) : DerivedPath.Itself(path);
    }
}
