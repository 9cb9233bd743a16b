using Nix.Formats;
using Nix.Posix;
using Nix.Store;
using Nix.Store.Daemon;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>Adds files, or with --recursive trees, as outputs of fixed-output derivations with a hash of any algorithm.</summary>
internal sealed class AddFixedOperation : IStoreOperation
{
    private const string Recursive = "--recursive";

    public IReadOnlyList<string> Names { get; } = ["--add-fixed"];

    public async Task<int> RunAsync(StoreCall call, CancellationToken cancellation)
    {
        call.Arguments.AllowFlags(Recursive);
        if (call.Arguments.Words.Count == 0)
            throw new StoreUsageException("first argument must be hash algorithm");
        var algorithm = HashWords.Algorithm(call.Arguments.Words[0]);
        var method = call.Arguments.Flags.Count > 0 ? ContentAddressMethod.NixArchive : ContentAddressMethod.Flat;
        foreach (var word in call.Arguments.Words.Skip(1))
            call.Line(await AddAsync(call, Path.GetFullPath(word), method, algorithm, cancellation));
        return 0;
    }

    private static async Task<string> AddAsync(
        StoreCall call, string source, ContentAddressMethod method, NixHashAlgorithm algorithm, CancellationToken cancellation)
    {
        if (method is ContentAddressMethod.Flat && FileStatus.TryOf(source, followLinks: false) is { Kind: not FileKind.Regular })
            throw new StoreCallException($"path '{source}' is not a regular file, which is what can be added without --recursive");
        using var content = new NixHasher(algorithm);
        using var archive = new NixHasher(NixHashAlgorithm.Sha256);
        using (var whole = new HashingStream(archive, method is ContentAddressMethod.NixArchive ? new HashingStream(content) : null))
            TreeDump.Write(source, whole);
        if (method is ContentAddressMethod.Flat)
        {
            await using var file = File.OpenRead(source);
            await file.CopyToAsync(new HashingStream(content), cancellation);
        }
        var size = archive.Length;
        var address = new ContentAddress(method, content.Finish());
        var path = StorePath.OfContent(call.Store.StoreDirectory, Path.GetFileName(source), address).In(call.Store.StoreDirectory);
        var info = new PathInfo(path, archive.Finish().ToString(), size, null, DateTimeOffset.UnixEpoch, IsUltimate: false, [], address.ToString());
        await call.Store.AddManyAsync([new StoreObjectSource(new StoreObjectInfo(info, []), (target, stop) => TreeDump.WriteAsync(source, target, stop))], cancellation: cancellation);
        return path;
    }
}
