namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>The collector's roots that keep the paths. A derivation is kept by its outputs too (keep-derivations).</summary>
internal sealed class RootsQuery : IStoreQuery
{
    public IReadOnlyList<string> Names { get; } = ["--roots"];

    public async Task RunAsync(StoreCall call, QuerySelection selection, CancellationToken cancellation)
    {
        // A store that is open for changes knows more of what derivations have made.
        var roots = await call.Store.RootsAsync(cancellation);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<string>(await selection.PathsAsync(cancellation));
        while (pending.TryPop(out var path))
        {
            if (!kept.Add(path))
                continue;
            foreach (var referrer in await call.Reader.ReferrersAsync(path, cancellation))
                pending.Push(referrer);
            if (path.EndsWith(".drv", StringComparison.Ordinal) && await call.Reader.IsValidAsync(path, cancellation))
            {
                string[] outputs = [.. (await call.Reader.OutputsAsync(path, cancellation)).Values.OfType<string>()];
                foreach (var output in await call.Reader.ValidPathsAsync(outputs, cancellation))
                    pending.Push(output);
            }
        }
        foreach (var root in roots.Where(root => kept.Contains(root.StorePath)).OrderBy(root => root.StorePath, StringComparer.Ordinal).ThenBy(root => root.Place, StringComparer.Ordinal))
            call.Line($"{root.Place} -> {root.StorePath}");
    }
}
