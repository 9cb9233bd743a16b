using Nix.Formats;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Checks that paths still have the content that was recorded.</summary>
internal sealed class VerifyPathOperation : IStoreOperation
{
    public IReadOnlyList<string> Names { get; } = ["--verify-path"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        if (call.Arguments.Flags.Count > 0)
            throw new StoreUsageException("no flags expected");
        var status = 0;
        foreach (var info in await call.InfosAsync(call.Paths(), cancellation))
        {
            using var hasher = new NixHasher(NixHashAlgorithm.Sha256);
            await call.ArchiveAsync(info.Info.Path, new HashingStream(hasher), cancellation);
            var (expected, found) = (NixHash.Parse(info.Info.NarHash), hasher.Finish());
            if (found.Equals(expected))
                continue;
            call.Say($"path '{info.Info.Path}' was modified! expected hash '{expected.ToString(NixHashFormat.Base32)}', got '{found.ToString(NixHashFormat.Base32)}'");
            status = 1;
        }
        return status;
    }
}
