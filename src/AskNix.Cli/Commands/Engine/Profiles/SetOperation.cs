using AskNix.Cli.Commands.Engine.Store;
using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Profiles;

/// <summary>Makes a store path, or what a derivation makes, the profile's newest generation.</summary>
internal sealed class SetOperation : IProfileOperation
{
    public IReadOnlyList<string> Names { get; } = ["--set"];

    public async Task RunAsync(ProfileCall call, CancellationToken cancellation)
    {
        if (call.Words is not [var word])
            throw new StoreCallException("--set requires exactly one derivation");
        var store = call.Store.Store;
        var path = call.Store.PathOf(word);
        var isDerivation = path.EndsWith(".drv", StringComparison.Ordinal);
        DerivedPath wanted = isDerivation ? new(path, ["out"]) : DerivedPath.Itself(path);
        await new MissingText(call.Store).SayAsync(await store.MissingAsync([wanted], cancellation), cancellation);
        if (call.IsDryRun)
            return;
        await store.BuildAsync([wanted], report: call.Store.Report, cancellation: cancellation);
        if (isDerivation)
        {
            path = (await store.OutputsAsync(path, cancellation)).GetValueOrDefault("out")
                ?? throw new StoreCallException($"derivation '{path}' does not have an output named 'out'");
        }
        await store.AddTemporaryRootAsync(path, cancellation);
        Directory.CreateDirectory(call.Profile.DirectoryPath);
        var generation = await call.Profile.CreateAsync(path, call.SayWaiting, cancellation);
        await store.AddIndirectRootAsync(generation.LinkPath, cancellation);
    }
}
