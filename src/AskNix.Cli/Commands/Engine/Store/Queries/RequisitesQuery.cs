using Nix.Store;
using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>All that is needed to have the paths, each after what it refers to; with --include-outputs also what derivations among it have made.</summary>
internal sealed class RequisitesQuery : IStoreQuery
{
    public IReadOnlyList<string> Names { get; } = ["--requisites", "-R"];

    public async Task RunAsync(StoreCall call, QuerySelection selection, CancellationToken cancellation)
    {
        var members = await call.Reader.ClosureAsync(await selection.PathsAsync(cancellation), cancellation);
        if (selection.IncludesOutputs)
            members = await WithOutputsAsync(call, members, cancellation);
        foreach (var info in ReferenceOrder.Sort(members))
            call.Line(info.Info.Path);
    }

    private static async Task<IReadOnlyList<StoreObjectInfo>> WithOutputsAsync(StoreCall call, IReadOnlyList<StoreObjectInfo> members, CancellationToken cancellation)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            List<string> outputs = [];
            foreach (var path in members.Select(member => member.Info.Path).Where(path => path.EndsWith(".drv", StringComparison.Ordinal) && asked.Add(path)))
                outputs.AddRange((await call.Reader.OutputsAsync(path, cancellation)).Values.OfType<string>());
            if (outputs.Count == 0)
                return members;
            var valid = await call.Reader.ValidPathsAsync(outputs, cancellation);
            members = await call.Reader.ClosureAsync([.. members.Select(member => member.Info.Path), .. valid], cancellation);
        }
    }
}
