using Nix.Formats;
using Nix.Store.Daemon;

namespace Nix.Store.Transfers;

/// <summary>
/// Writes paths with their records one after another, as <c>nix-store --export</c> does: a one, the archive, a mark, path, references and deriver,
/// and a zero in place of a signature; another zero at the end.
/// </summary>
/// <param name="output">Where to; it is neither flushed nor closed.</param>
public sealed class ExportWriter(Stream output)
{
    internal const ulong Mark = 0x4558494e; // "NIXE"

    /// <summary>Writes one path; it must come after what it refers to.</summary>
    /// <param name="info">What is recorded of it.</param>
    /// <param name="writeArchive">Writes its archive.</param>
    /// <exception cref="ExportException">The archive has another hash than what is recorded: a damaged path is not passed on.</exception>
    public async Task WriteAsync(StoreObjectInfo info, Func<Stream, Task> writeArchive)
    {
        Write(writer => writer.Number(1UL));
        using var hasher = new NixHasher(NixHashAlgorithm.Sha256);
        await writeArchive(new HashingStream(hasher, output));
        var (recorded, found) = (NixHash.Parse(info.Info.NarHash), hasher.Finish());
        if (!found.Equals(recorded))
        {
            throw new ExportException(
                $"hash of path '{info.Info.Path}' has changed from '{recorded.ToString(NixHashFormat.Base32)}' to '{found.ToString(NixHashFormat.Base32)}'!");
        }
        Write(writer =>
        {
            writer.Number(Mark);
            writer.Text(info.Info.Path);
            writer.Texts([.. info.References.Order(StringComparer.Ordinal)]);
            writer.Text(info.Info.Deriver ?? "");
            writer.Number(0UL);
        });
    }

    /// <summary>Writes the end.</summary>
    public void Finish() => Write(writer => writer.Number(0UL));

    private void Write(Action<WireWriter> write)
    {
        var writer = new WireWriter();
        write(writer);
        output.Write(writer.Written.Span);
    }
}
