using AskNix.Cli.Commands.Engine.Store;
using AskNix.Cli.Composition;
using Nix.Store;
using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.PathInfos;

/// <summary>Prints what is recorded of paths, as <c>nix path-info</c> does for store paths.</summary>
internal sealed class PathInfoTool : IEngineTool
{
    public string Name => "path-info";

    public string Usage => "[-r] [-s] [-S] [-h] [--sigs] [--json [--json-format 1|2]] [--store ADDRESS] [--all | --stdin | PATH...]";

    public Task<int> RunAsync(Session session, string[] arguments, CancellationToken cancellation) => StoreFailures.GuardAsync(session.Terminal, async () =>
    {
        var parsed = PathInfoArguments.Parse(arguments);
        using var output = new BufferedStream(session.Terminal.OpenOutput(), 1 << 15);
        using var call = new StoreCall(session, StoreArguments.Parse(parsed.StoreWords, session.Terminal), output);
        IReadOnlyList<string> paths = parsed.IsAll ? await call.Reader.AllValidPathsAsync(cancellation) : call.Paths();
        paths = [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (paths.Count == 0)
            return 0;
        var infos = parsed.IsRecursive
            ? (await call.Reader.ClosureAsync(paths, cancellation)).ToDictionary(member => member.Info.Path, member => member, StringComparer.Ordinal)
            : (await call.Reader.InfosAsync(paths, cancellation)).OfType<StoreObjectInfo>().ToDictionary(info => info.Info.Path, info => info, StringComparer.Ordinal);
        if (parsed.IsRecursive)
            paths = [.. infos.Keys.Order(StringComparer.Ordinal)];
        if (!parsed.IsJson)
            paths = ReferenceOrder.Sort(paths, path => path, path => infos.GetValueOrDefault(path)?.References ?? []);
        var unknown = paths.Where(path => !infos.ContainsKey(path)).ToList();
        if (unknown.Count > 0)
            call.Say(string.Join('\n', ["don't know how to build these paths:", .. unknown.Select(path => $"  {path}")]));
        if (unknown.Count > 0 && !parsed.IsJson)
            throw new InvalidPathException(unknown[0]);
        var sizes = parsed.ShowsClosureSize ? await ClosureSizes.ReadAsync(call.Reader, infos, cancellation) : null;
        if (parsed.IsJson)
            PathInfoJson.Write(call, parsed, paths, infos, sizes);
        else
            PathInfoText.Write(call, parsed, paths, infos, sizes);
        return 0;
    });
}
