using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Builds derivations and fetches paths.</summary>
internal sealed class RealiseOperation : IStoreOperation
{
    public IReadOnlyList<string> Names { get; } = ["--realise", "--realize", "-r"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        var mode = BuildMode.Normal;
        var (isDryRun, ignoresUnknown) = (false, false);
        foreach (var flag in call.Arguments.Flags)
        {
            switch (flag)
            {
                case "--dry-run": isDryRun = true; break;
                case "--repair": mode = BuildMode.Repair; break;
                case "--check": mode = BuildMode.Check; break;
                case "--ignore-unknown": ignoresUnknown = true; break;
                default: throw new StoreUsageException($"unknown flag '{flag}'");
            }
        }
        List<DerivedPath> wanted = [.. call.Arguments.Words.Select(word => Wanted(call, word))];
        var missing = await call.Store.MissingAsync(wanted, cancellation);
        if (ignoresUnknown)
        {
            wanted.RemoveAll(path => missing.Unknown.Contains(path.Path));
            missing = missing with { Unknown = [] };
        }
        await new MissingText(call).SayAsync(missing, cancellation);
        if (isDryRun)
            return 0;
        await call.Store.BuildAsync(wanted, mode, call.Report, cancellation);
        if (!ignoresUnknown)
            await new RealisedPaths(call).PrintAsync(wanted, cancellation);
        return 0;
    }

    /// <summary>A path, or a derivation with <c>!OUTPUT,...</c>; all outputs where it names none.</summary>
    private static DerivedPath Wanted(StoreCall call, string word)
    {
        var mark = word.IndexOf('!', StringComparison.Ordinal);
        var path = call.PathOf(mark < 0 ? word : word[..mark]);
        if (!path.EndsWith(".drv", StringComparison.Ordinal))
            return DerivedPath.Itself(path);
        return new DerivedPath(path, mark < 0 ? [] : word[(mark + 1)..].Split(','));
    }
}
