using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Nix.Evaluation.Hosting;
using Nix.Posix;

namespace Nixos.Evaluating;

/// <summary>Evaluates with the files and the environment of this machine. What programs say goes to who made the host.</summary>
/// <param name="store">The store.</param>
/// <param name="fetcher">Brings files from elsewhere.</param>
/// <param name="environment">The environment variables.</param>
/// <param name="clock">The clock; asked once, so that the time is one for the whole evaluation.</param>
/// <param name="messages">Takes what is said: the text, and how it was said.</param>
public sealed class MachineHost(
    IEvaluationStore store, IFetcher fetcher, IReadOnlyDictionary<string, string> environment, TimeProvider clock, Action<string, MessageKind> messages) : IEvaluationHost
{
    /// <summary>Two changes closer together than this may have one time: file systems look at a coarse clock.</summary>
    static readonly TimeSpan ClockTick = TimeSpan.FromMilliseconds(100);

    readonly string storePrefix = store.Directory + "/";
    readonly bool isElsewhere;

    /// <summary>Where the objects of the store are on disk; another place than their paths say for a store below a root of its own.</summary>
    public string RealStoreDirectory
    {
        get;
        init
        {
            field = value;
            isElsewhere = value != Store.Directory;
        }
    } = store.Directory;

    public string HomeDirectory { get; } = environment.GetValueOrDefault("HOME", "/");

    public string CurrentSystem { get; } = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.Arm64 => "aarch64-linux",
        Architecture.X86 => "i686-linux",
        _ => "x86_64-linux",
    };

    public long CurrentTime { get; } = clock.GetUtcNow().ToUnixTimeSeconds();

    public IEvaluationStore Store { get; } = store;

    public IFetcher Fetcher { get; } = fetcher;

    public string? GetEnvironment(string name) => environment.GetValueOrDefault(name);

    public HostFileKind? KindOf(byte[] path)
    {
        Store.AwaitWritten(path);
        try
        {
            return FileStatus.TryOf(Text(path), followLinks: false) is { } status ? KindOf(status.Kind) : null;
        }
        catch (PosixException failure)
        {
            throw new HostException($"getting status of \"{Text(path)}\": {failure.Reason}", failure);
        }
    }

    public byte[] ReadFile(byte[] path)
    {
        byte[] content = [];
        var read = ReadFile(path, ref content);
        return content.Length > 0 ? content : read.ToArray();
    }

    public ReadOnlyMemory<byte> ReadFile(byte[] path, ref byte[] buffer)
    {
        byte[] used = buffer;
        try
        {
            return Do("opening file", path, text => WholeFile.TryRead(text, ref used) ?? ReadOther(text));
        }
        catch (HostException failure) when (failure.InnerException is EndOfStreamException end)
        {
            throw new HostException(end.Message, end);
        }
        finally
        {
            buffer = used;
        }
    }

    public byte[] ReadLink(byte[] path) => Do("reading symbolic link", path, static text =>
        Encoding.UTF8.GetBytes(new FileInfo(text).LinkTarget ?? throw new IOException("Invalid argument")));

    public IReadOnlyList<HostEntry> ReadDirectory(byte[] path) => Do("reading directory", path, static text =>
    {
        using var directory = TreeDirectory.Open(text);
        return directory.Entries().ConvertAll(static entry => new HostEntry(entry.Name, KindOf(entry.Kind)));
    });

    public bool IsExecutable(byte[] path) => Do("getting status of", path, static text => File.GetUnixFileMode(text).HasFlag(UnixFileMode.UserExecute));

    public long ModifiedAt(byte[] path) => Do("getting status of", path, static text => FileStatus.Of(text, followLinks: false).ModifiedAt.ToUnixTimeSeconds());

    public FileStamp? StampOf(byte[] path)
    {
        // What the kernel makes up as it is asked has times that say nothing.
        if (path.AsSpan().StartsWith("/proc"u8) || path.AsSpan().StartsWith("/sys"u8))
            return null;
        try
        {
            string text = Text(path);
            var entry = FileStatus.TryOf(text, followLinks: false);
            var status = entry is { Kind: FileKind.SymbolicLink } ? FileStatus.TryOf(text) : entry;
            return status is not null && clock.GetUtcNow() - status.ChangedAt > ClockTick && !(status.Kind == FileKind.Directory && HasOtherEntries(path))
                ? new FileStamp(KindOf(entry!.Kind), status.Device, status.Inode, status.Size, status.ModifiedAt.Ticks, status.ChangedAt.Ticks)
                : null;
        }
        catch (PosixException)
        {
            return null;
        }
    }

    public void Trace(ReadOnlySpan<byte> message) => messages(Encoding.UTF8.GetString(message), MessageKind.Trace);

    public void Warn(string message, bool isFromProgram) => messages(message, isFromProgram ? MessageKind.EvaluationWarning : MessageKind.Warning);

    static HostFileKind KindOf(FileKind kind) => kind switch
    {
        FileKind.Regular => HostFileKind.Regular,
        FileKind.Directory => HostFileKind.Directory,
        FileKind.SymbolicLink => HostFileKind.Link,
        _ => HostFileKind.Other,
    };

    /// <summary>Whether entries of a directory may lie in another directory too: those of the store, where it is below a root of its own.</summary>
    bool HasOtherEntries(byte[] path) => isElsewhere && (Encoding.UTF8.GetString(path) + "/").StartsWith(storePrefix, StringComparison.Ordinal);

    /// <summary>The place on disk. What a store below a root of its own does not have may still be in that of this machine.</summary>
    string Text(byte[] path)
    {
        string text = Encoding.UTF8.GetString(path);
        if (!isElsewhere || !text.StartsWith(storePrefix, StringComparison.Ordinal))
            return text;
        string real = $"{RealStoreDirectory}/{text[storePrefix.Length..]}";
        return FileStatus.TryOf(real, followLinks: false) is null ? text : real;
    }

    /// <summary>What is no regular file, or is empty.</summary>
    static byte[] ReadOther(string path) => FileStatus.Of(path) switch
    {
        // It can be opened; what cannot be done is reading from it.
        { Kind: FileKind.Directory } directory => throw new HostException(string.Create(CultureInfo.InvariantCulture, $"read of {directory.Size} bytes: Is a directory")),
        // As many bytes as its size says, as Nix: a device has no end, and what the kernel makes up as it is read has no size.
        { Size: 0 } => [],
        _ => File.ReadAllBytes(path),
    };

    T Do<T>(string what, byte[] path, Func<string, T> work)
    {
        Store.AwaitWritten(path);
        string text = Text(path);
        try
        {
            return work(text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or PosixException)
        {
            throw new HostException($"{what} '{text}': {Reason(failure)}", failure);
        }
    }

    static string Reason(Exception failure) => failure switch
    {
        PosixException refused => refused.Reason,
        UnauthorizedAccessException => "Permission denied",
        _ => failure.Message,
    };
}
