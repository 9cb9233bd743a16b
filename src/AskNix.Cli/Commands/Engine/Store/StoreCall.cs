using System.Text;
using AskNix.Cli.Composition;
using AskNix.Cli.Terminals;
using AskNix.Knowledge;
using Nix.Formats;
using Nix.Posix;
using Nix.Store;
using Nix.Store.Daemon;
using Nix.Store.Opening;
using Nixos.Settings;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>One call of the tool: its arguments, the store that is meant, opened when it is first needed, and where its output goes.</summary>
internal sealed class StoreCall(Session session, StoreArguments arguments, Stream output) : IDisposable
{
    private IStoreReader? _reader;
    private IStore? _store;

    public StoreArguments Arguments => arguments;

    /// <summary>Standard output as bytes.</summary>
    public Stream Output => output;

    /// <summary>Opens standard input.</summary>
    public Func<Stream> OpenInput => session.Terminal.OpenInput;

    /// <summary>What files, the environment and the call's options set.</summary>
    /// <exception cref="StoreCallException">A file is no configuration.</exception>
    public NixSettings Settings => field ??= ReadSettings();

    public StoreReference Reference => field ??= Opener.Meant(arguments.Address ?? Settings.Text("store"));

    public StoreDirectories Directories => field ??= Opener.DirectoriesOf(Reference);

    /// <summary>For questions.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public IStoreReader Reader => _store ?? (_reader ??= Opener.OpenReader(Reference));

    /// <summary>For changes.</summary>
    /// <exception cref="StoreException">It cannot be opened.</exception>
    public IStore Store => _store ??= Opener.Open(Reference);

    /// <summary>The store's own files, past any daemon: what only an engine may do. Whoever opens it disposes of it.</summary>
    /// <exception cref="StoreException">It is another machine's, or a daemon's that was asked for.</exception>
    public EmbeddedStore OpenEmbedded() =>
        Opener.OpenEmbedded(Reference) ?? throw new StoreCallException("you don't have sufficient rights to use this command");

    /// <summary>What a long operation tells meanwhile goes to standard error, as Nix shows it without a terminal.</summary>
    public Action<DaemonEvent> Report => told =>
    {
        if (StoreProgress.LineOf(told) is { } line)
            Say(line);
    };

    /// <summary>Writes a line of the answer.</summary>
    public void Line(string text)
    {
        output.Write(Encoding.UTF8.GetBytes(text));
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes a line to standard error; a daemon may have coloured it.</summary>
    public void Say(string text) => session.Terminal.Error.WriteLine(Printable.Lines(EscapeCodes.Remove(text)));

    /// <summary>The store path a word means: itself, the object it lies in, or what a link leads to.</summary>
    /// <exception cref="StoreException">It leads nowhere into the store.</exception>
    public string PathOf(string word)
    {
        const int MostLinks = 1024;
        var path = Path.GetFullPath(word);
        for (var links = 0; links < MostLinks; links++)
        {
            if (StorePath.TryParsePrefix(path, Reader.StoreDirectory, out var found, out _))
                return found.In(Reader.StoreDirectory);
            if (DurableLink.ReadLink(path) is not { } target)
                break;
            path = Path.GetFullPath(target, Path.GetDirectoryName(path) ?? "/");
        }
        throw new StoreCallException($"path \"{path}\" is not in the Nix store");
    }

    /// <summary>All the words as store paths.</summary>
    /// <exception cref="StoreException">One is none.</exception>
    public IReadOnlyList<string> Paths() => [.. arguments.Words.Select(PathOf)];

    /// <summary>What is recorded of each.</summary>
    /// <exception cref="InvalidPathException">One is not valid.</exception>
    public async Task<IReadOnlyList<StoreObjectInfo>> InfosAsync(IReadOnlyCollection<string> paths, CancellationToken cancellation) =>
        [.. (await Reader.InfosAsync(paths, cancellation)).Zip(paths, (info, path) => info ?? throw new InvalidPathException(path))];

    /// <summary>Reads a derivation of the store.</summary>
    /// <exception cref="StoreException">It is not valid.</exception>
    /// <exception cref="NixFormatException">It is none.</exception>
    public async Task<Derivation> DerivationAsync(string path, CancellationToken cancellation)
    {
        if (!await Reader.IsValidAsync(path, cancellation))
            throw new InvalidPathException(path);
        var name = StorePath.Parse(path, Reader.StoreDirectory);
        var file = OnDisk(name);
        return DerivationParser.Parse(file is null ? await FetchedAsync(path, cancellation) : await File.ReadAllBytesAsync(file, cancellation), name.DerivationName, Reader.StoreDirectory);
    }

    /// <summary>Writes the archive of a valid path: from the disk where it lies there.</summary>
    public async Task ArchiveAsync(string path, Stream target, CancellationToken cancellation)
    {
        if (OnDisk(StorePath.Parse(path, Reader.StoreDirectory)) is { } file)
            TreeDump.Write(file, target);
        else
            await Store.WriteArchiveAsync(path, target, cancellation);
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _store?.Dispose();
    }

    private StoreOpener Opener => field ??= new(
        session.Environment.GetValueOrDefault,
        session.Root,
        () => BuildSettingsReader.ForDaemon(Settings, arguments.Verbosity),
        () => BuildSettingsReader.ForOwn(Settings, arguments.Verbosity));

    private NixSettings ReadSettings()
    {
        try
        {
            var settings = new NixSettingsReader(session.Environment, Path.Join(session.Root, "etc/nix"), Warn).Read();
            foreach (var (name, value) in arguments.Options)
                settings.SetOption(name, value);
            settings.WarnOfUnknown();
            return settings;
        }
        catch (NixSettingsException failure)
        {
            throw new StoreCallException(failure.Message);
        }

        void Warn(string message) => Say($"warning: {message}");
    }

    private string? OnDisk(StorePath path) =>
        Reference is StoreReference.Remote ? null : path.In(Directories.RealStoreDir) is var file && FileStatus.TryOf(file, followLinks: false) is not null ? file : null;

    private async Task<byte[]> FetchedAsync(string path, CancellationToken cancellation)
    {
        using var archive = new MemoryStream();
        await Store.WriteArchiveAsync(path, archive, cancellation);
        var file = new ArchivedFile();
        NarReader.Read(archive.GetBuffer().AsSpan(0, (int)archive.Length), file);
        return file.Content;
    }
}
