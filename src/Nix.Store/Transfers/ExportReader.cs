using Nix.Formats;
using Nix.Store.Daemon;
using Nix.Store.Local;

namespace Nix.Store.Transfers;

/// <summary>Reads what <see cref="ExportWriter"/> writes. An archive is kept in a temporary file, since what is recorded of it follows it.</summary>
public sealed class ExportReader : IDisposable
{
    private readonly WireReader _reader;
    private readonly FileStream _archive = new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    /// <param name="input">Where it comes from; read ahead.</param>
    /// <param name="storeDirectory">The store directory its paths must be in.</param>
    public ExportReader(Stream input, string storeDirectory) => _reader = new WireReader(new WireStream(input), storeDirectory, new WireLimits());

    /// <summary>Reads the next path, or null at the end. It is good until the next is read.</summary>
    /// <exception cref="ExportException">It is no such stream.</exception>
    /// <exception cref="NarException">A path's archive is none.</exception>
    public async Task<StoreObjectSource?> ReadAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            _reader.BeginAnswer();
            switch (await _reader.ReadNumberAsync())
            {
                case 0: return null;
                case 1: return await ReadPathAsync(cancellation);
                default: throw new ExportException("input doesn't look like something created by 'nix-store --export'");
            }
        }
        catch (DaemonLostException)
        {
            throw new ExportException("the input ends in the middle of a path");
        }
        catch (DaemonProtocolException malformed)
        {
            throw new ExportException($"the input cannot be read: {malformed.Fault}");
        }
    }

    public void Dispose() => _archive.Dispose();

    private async Task<StoreObjectSource> ReadPathAsync(CancellationToken cancellation)
    {
        _archive.SetLength(0);
        await ArchivePassage.CopyAsync(_reader, _archive);
        _reader.BeginAnswer();
        if (await _reader.ReadNumberAsync() != ExportWriter.Mark)
            throw new ExportException("Nix archive cannot be imported; wrong format");
        var path = await _reader.ReadStorePathAsync();
        var references = await _reader.ReadStorePathsAsync();
        var deriver = await _reader.ReadOptionalStorePathAsync();
        // A signature of a kind given up.
        if (await _reader.ReadNumberAsync() == 1)
            await _reader.ReadTextAsync();
        var info = new PathInfo(path, Hash().ToString(), _archive.Length, deriver, DateTimeOffset.UnixEpoch, IsUltimate: false, [], null);
        return new StoreObjectSource(new StoreObjectInfo(info, references), async (target, stop) =>
        {
            _archive.Position = 0;
            await _archive.CopyToAsync(target, stop);
        });
    }

    /// <summary>Of an archive that is one, also where nobody will read it because its path is there already.</summary>
    private NixHash Hash()
    {
        using var hasher = new ArchiveHasher();
        _archive.Position = 0;
        NarReader.Read(_archive, hasher.Sink);
        return hasher.Finish().Hash;
    }
}
