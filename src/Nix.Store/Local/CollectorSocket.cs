using System.Net.Sockets;
using System.Text;
using Nix.Formats;
using Nix.Posix;

namespace Nix.Store.Local;

/// <summary>
/// Where a running collector is told of paths that are about to be used: their names come, a line each, and each is answered with <c>1</c> once it is
/// certain to be left alone, or gone (the server thread of LocalStore::collectGarbage in src/libstore/gc.cc). Any Nix may be at the other end.
/// </summary>
internal sealed class CollectorSocket : IDisposable
{
    private const int LongestLine = 4096;

    private readonly string _storeDir;
    private readonly TreeDirectory? _directory;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _lock = new();
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private string? _claimed;
    private TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// Listens; only who holds the collectors' lock alone may. Where there is no room for the socket, as on the full disk that is to be collected on, nothing can
    /// be told: whoever would, waits until the lock is free.
    /// </summary>
    internal CollectorSocket(StoreLayout layout, string storeDir)
    {
        _storeDir = storeDir;
        try
        {
            _directory = OpenDirectory(layout.CollectorSocket);
            Listen(layout.CollectorSocket, _directory);
            _ = ListenAsync();
        }
        catch (Exception exception) when (exception is SocketException or IOException or UnauthorizedAccessException or PosixException)
        {
            _listener.Dispose();
        }
    }

    /// <summary>Says that a path is to be deleted now; whoever asks for it then waits until <see cref="Release"/>.</summary>
    /// <returns>False where somebody has asked for it: it stays.</returns>
    internal bool TryClaim(string hashPart)
    {
        lock (_lock)
        {
            if (_told.Contains(hashPart))
                return false;
            _claimed = hashPart;
            return true;
        }
    }

    internal void Release()
    {
        lock (_lock)
        {
            _claimed = null;
            _released.SetResult();
            _released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void Dispose()
    {
        _ending.Cancel();
        _listener.Dispose();
        _directory?.Dispose();
        _ending.Dispose();
    }

    /// <summary>It stays open: the socket is bound, and in the end removed, by a name that leads through it.</summary>
    private static TreeDirectory OpenDirectory(string socket)
    {
        var parent = Path.GetDirectoryName(socket)!;
        Directory.CreateDirectory(parent);
        return TreeDirectory.Open(parent);
    }

    private void Listen(string socket, TreeDirectory directory)
    {
        const UnixFileMode Everybody = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        DurableFile.TryUnlink(socket);
        _listener.Bind(new UnixDomainSocketEndPoint(directory.ShortPathOf(Path.GetFileName(socket))));
        File.SetUnixFileMode(socket, Everybody);
        _listener.Listen();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.AcceptAsync(_ending.Token));
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The collection has ended. Who has not been answered asks again, and finds no collector.
        }
    }

    private async Task AnswerAsync(Socket client)
    {
        using var stream = new NetworkStream(client, ownsSocket: true);
        var line = new byte[LongestLine];
        var length = 0;
        try
        {
            while (length < line.Length && await stream.ReadAsync(line.AsMemory(length), _ending.Token) is var read and > 0)
            {
                length += read;
                while (line.AsSpan(0, length).IndexOf((byte)'\n') is var end and >= 0)
                {
                    await KeepAsync(Encoding.UTF8.GetString(line, 0, end));
                    line.AsSpan(end + 1, length - end - 1).CopyTo(line);
                    length -= end + 1;
                    await stream.WriteAsync("1"u8.ToArray(), _ending.Token);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // It has gone, or the collection has ended.
        }
    }

    private Task KeepAsync(string path)
    {
        if (!StorePath.TryParse(path, _storeDir, out var parsed))
            return Task.CompletedTask;
        lock (_lock)
        {
            _told.Add(parsed.HashPart);
            return _claimed == parsed.HashPart ? _released.Task.WaitAsync(_ending.Token) : Task.CompletedTask;
        }
    }
}
