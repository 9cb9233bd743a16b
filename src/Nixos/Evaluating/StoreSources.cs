using Nix.Evaluation.Values;
using Nix.Formats;
using Nix.Store;
using Nix.Store.Daemon;

namespace Nixos.Evaluating;

/// <summary>What an evaluation makes and wants, as stores take it.</summary>
static class StoreSources
{
    /// <summary>A text with what it refers to.</summary>
    public static StoreObjectSource OfText(PendingText text, string storeDirectory) => Of(
        text.Path,
        NarWriter.OfFile(text.Contents.Span),
        new ContentAddress(ContentAddressMethod.Text, NixHash.Of(NixHashAlgorithm.Sha256, text.Contents.Span)),
        text.References,
        storeDirectory);

    /// <summary>A tree as an archive; it refers to nothing.</summary>
    public static StoreObjectSource OfTree(StorePath path, ReadOnlyMemory<byte> archive, ContentAddress address, string storeDirectory) =>
        Of(path, archive, address, [], storeDirectory);

    /// <summary>An object of another store.</summary>
    public static StoreObjectSource OfCopy(NarInfo copy, ReadOnlyMemory<byte> archive, string storeDirectory)
    {
        var info = new PathInfo(
            copy.Path.In(storeDirectory),
            copy.NarHash.ToString(NixHashFormat.Base16, withAlgorithm: true),
            (long)copy.NarSize,
            copy.Deriver?.In(storeDirectory),
            RegisteredAt: DateTimeOffset.UnixEpoch,
            IsUltimate: false,
            [.. copy.Signatures],
            copy.Address?.ToString());
        return new StoreObjectSource(
            new StoreObjectInfo(info, [.. copy.References.Select(reference => reference.In(storeDirectory))]),
            (target, stop) => target.WriteAsync(archive, stop).AsTask());
    }

    /// <summary>Outputs that strings refer to, as something to be built.</summary>
    public static IEnumerable<DerivedPath> Wanted(IReadOnlyCollection<ContextElement> outputs, string storeDirectory) =>
        outputs.GroupBy(output => output.Path, StringComparer.Ordinal)
            .Select(group => new DerivedPath(DerivationOf(group.First(), storeDirectory), [.. group.Select(output => output.Output)]));

    // DRV!OUTPUT, where the derivation is an output of another.
    static string DerivationOf(ContextElement output, string storeDirectory) => string.Join('!', new[] { output.Root.In(storeDirectory) }.Concat(output.Between));

    static StoreObjectSource Of(StorePath path, ReadOnlyMemory<byte> archive, ContentAddress address, IReadOnlyCollection<StorePath> references, string storeDirectory)
    {
        var info = new PathInfo(
            path.In(storeDirectory),
            NixHash.Of(NixHashAlgorithm.Sha256, archive.Span).ToString(NixHashFormat.Base16, withAlgorithm: true),
            archive.Length,
            Deriver: null,
            RegisteredAt: DateTimeOffset.UnixEpoch,
            IsUltimate: false,
            Signatures: [],
            address.ToString());
        return new StoreObjectSource(
            new StoreObjectInfo(info, [.. references.Select(reference => reference.In(storeDirectory))]),
            (target, stop) => target.WriteAsync(archive, stop).AsTask());
    }
}
