using Nix.Store;
using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>The references of paths as a tree; what was shown before is only named.</summary>
internal sealed class TreeQuery : IStoreQuery
{
    public IReadOnlyList<string> Names { get; } = ["--tree"];

    public async Task RunAsync(StoreCall call, QuerySelection selection, CancellationToken cancellation)
    {
        var roots = selection.Plain;
        var infos = (await call.Reader.ClosureAsync(roots, cancellation)).ToDictionary(info => info.Info.Path, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        // By hand and not by calls of itself: a chain of references can be long.
        var pending = new Stack<(string Path, string Lead, string Below)>(roots.Reverse().Select(root => (root, "", "")));
        while (pending.TryPop(out var node))
        {
            if (!done.Add(node.Path))
            {
                call.Line($"{node.Lead}{node.Path} [...]");
                continue;
            }
            call.Line($"{node.Lead}{node.Path}");
            var children = Children(infos, node.Path);
            for (var at = children.Count - 1; at >= 0; at--)
            {
                var isLast = at == children.Count - 1;
                pending.Push((children[at], node.Below + (isLast ? "└───" : "├───"), node.Below + (isLast ? "    " : "│   ")));
            }
        }
    }

    private static List<string> Children(Dictionary<string, StoreObjectInfo> infos, string path) =>
        [.. ReferenceOrder.Sort(infos[path].References.Order(StringComparer.Ordinal), child => child, child => infos[child].References)];
}
