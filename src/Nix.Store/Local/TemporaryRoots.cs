using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Nix.Posix;

namespace Nix.Store.Local;

/// <summary>
/// What this process is about to use, kept from every collector until the process ends: a file <c>temproots/PID</c> that is locked while its
/// process lives. While a collector runs it is told through its socket instead, and answers once it will leave the path alone
/// (LocalStore::addTempRoot in src/libstore/gc.cc).
/// </summary>
internal sealed class TemporaryRoots(StoreDirectories directories, StoreLayout layout) : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);
    private readonly HashSet<string> _added = new(StringComparer.Ordinal);
    private readonly HashSet<string> _toldLate = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _one = new(1, 1);
    private LockableFile? _file;
    private long _length;

    /// <exception cref="PosixException">The file cannot be made or written.</exception>
    internal async Task AddAsync(string path, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_added.Contains(path))
                return;
            _file ??= Create();
            using (var collectors = LockableFile.Open(layout.CollectorLock))
            {
                // One that is running has read the file already.
                for (; !collectors.TryLock(LockKind.Shared); await Task.Delay(s_pause, cancellation))
                {
                    if (!await TellCollectorAsync(path, cancellation))
                        continue;
                    _toldLate.Add(path);
                    break;
                }
                // For the next one too.
                Record(path);
            }
            _added.Add(path);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>
    /// Waits until what is at a path that was asked for, and is not valid, is certain to stay. Collectors before Nix 2.35 answer as soon as they are told, and
    /// delete all the same what they had found to be dead together with what refers to it: it is no longer valid, and its files go at any moment, whoever has
    /// made them. Where they have gone, or that collector has ended, nothing comes any more.
    /// </summary>
    internal async Task SettleAsync(string path, string real, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (!_toldLate.Contains(path))
                return;
        }
        finally
        {
            _one.Release();
        }
        using var collectors = LockableFile.Open(layout.CollectorLock);
        while (FileStatus.TryOf(real, followLinks: false) is not null && !collectors.TryLock(LockKind.Shared))
            await Task.Delay(s_pause, cancellation);
    }

    public void Dispose()
    {
        if (_file is not null)
        {
            DurableFile.TryUnlink(_file.Path);
            _file.Dispose();
        }
        _one.Dispose();
    }

    private void Record(string path)
    {
        var entry = Encoding.UTF8.GetBytes(path + '\0');
        _file!.Append(entry, _length);
        _length += entry.Length;
    }

    private async Task<bool> TellCollectorAsync(string path, CancellationToken cancellation)
    {
        var socketDirectory = Path.GetDirectoryName(layout.CollectorSocket)!;
        if (!Directory.Exists(socketDirectory))
            return false;
        using var directory = TreeDirectory.Open(socketDirectory);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            var place = new UnixDomainSocketEndPoint(directory.ShortPathOf(Path.GetFileName(layout.CollectorSocket)));
            await socket.ConnectAsync(place, cancellation);
            await socket.SendAsync(Encoding.UTF8.GetBytes(path + '\n'), cancellation);
            var answer = new byte[1];
            return await socket.ReceiveAsync(answer, cancellation) == 1 && answer[0] == (byte)'1';
        }
        catch (SocketException)
        {
            // It has just ended, or not begun to listen.
            return false;
        }
    }

    /// <summary>
    /// Named by the process, as collectors want it; several stores in one process, which Nix does not have, add a number that those
    /// who read only the leading digits pass over.
    /// </summary>
    private LockableFile Create()
    {
        var name = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        for (var number = 0; ; number++)
        {
            var file = LockableFile.Open($"{directories.TemporaryRootsDir}/{(number == 0 ? name : $"{name}-{number}")}");
            try
            {
                // A collector may have taken the name away between opening and locking.
                if (file.TryLock(LockKind.Exclusive) && file.IsStillNamed())
                {
                    file.WriteText([]);
                    return file;
                }
            }
            catch
            {
                file.Dispose();
                throw;
            }
            file.Dispose();
        }
    }
}
