using System.Net.Sockets;
using Nix.Posix;

namespace AskNix.Conformance.Local;

/// <summary>
/// What others see of a collector of Nix before 2.35: it holds the collectors' lock, answers all that it is told at once, and deletes all the same what it had
/// found to be dead with other paths.
/// </summary>
internal sealed class HastyCollector : IDisposable
{
    private readonly LockableFile _lock;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    internal HastyCollector(PrivateStore store)
    {
        _lock = LockableFile.Open(store["state/gc.lock"]);
        _lock.Lock(LockKind.Exclusive);
        Directory.CreateDirectory(store["state/gc-socket"]);
        File.Delete(store["state/gc-socket/socket"]);
        _listener.Bind(new UnixDomainSocketEndPoint(store["state/gc-socket/socket"]));
        _listener.Listen();
        _ = ListenAsync();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _lock.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
                _ = AnswerAsync(await _listener.AcceptAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It has ended.
        }
    }

    private static async Task AnswerAsync(Socket client)
    {
        using var stream = new NetworkStream(client, ownsSocket: true);
        using var lines = new StreamReader(stream, leaveOpen: true);
        while (await lines.ReadLineAsync() is not null)
            await stream.WriteAsync("1"u8.ToArray());
    }
}
