using Nix.Posix;

namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>What would be freed without each of these roots, generations among them, in bytes: the archives of all that no other root keeps. Nix has no such question.</summary>
internal sealed class ExclusiveSizeQuery : IStoreQuery
{
    public IReadOnlyList<string> Names { get; } = ["--exclusive-size"];

    public async Task RunAsync(StoreCall call, QuerySelection selection, CancellationToken cancellation)
    {
        var roots = (await call.Store.RootsAsync(cancellation)).ToLookup(root => root.Place, root => root.StorePath, StringComparer.Ordinal);
        foreach (var word in selection.Words)
        {
            var link = Path.GetFullPath(word);
            // A profile itself leads to the link of its generation.
            if (!roots.Contains(link) && DurableLink.ReadLink(link) is { } target)
                link = Path.GetFullPath(target, Path.GetDirectoryName(link)!);
            if (!roots.Contains(link))
                throw new StoreCallException($"'{word}' is no root of the garbage collector");
            string[] others = [.. roots.Where(root => root.Key != link).SelectMany(root => root).Distinct(StringComparer.Ordinal)];
            var kept = (await call.Reader.ClosureAsync(others, cancellation)).Select(member => member.Info.Path).ToHashSet(StringComparer.Ordinal);
            var own = await call.Reader.ClosureAsync([.. roots[link].Distinct(StringComparer.Ordinal)], cancellation);
            call.Line($"{own.Where(member => !kept.Contains(member.Info.Path)).Sum(member => member.Info.NarSize ?? 0)}");
        }
    }
}
