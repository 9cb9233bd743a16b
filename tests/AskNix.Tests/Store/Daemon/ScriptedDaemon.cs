using System.Net.Sockets;
using Nix.Store.Daemon;

namespace AskNix.Tests.Store.Daemon;

/// <summary>
/// A daemon on a real socket that says what it is told to, whatever it is asked: for each connection the next script. A script's end closes
/// its connection, unless it is to stay silent.
/// </summary>
internal sealed class ScriptedDaemon : IDisposable
{
    internal const string StoreDirectory = "/scripted/store";
    private readonly string _folder = Directory.CreateTempSubdirectory("ask-nix-scripted-").FullName;
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly Queue<(byte[] Words, bool StaysSilent)> _scripts = new();
    private readonly List<Socket> _connections = [];

    public ScriptedDaemon()
    {
        _listener.Bind(new UnixDomainSocketEndPoint(Path.Combine(_folder, "socket")));
        _listener.Listen();
        _ = ServeAsync();
    }

    public SocketTransport Transport => new(Path.Combine(_folder, "socket"));

    public int Connections => _connections.Count;

    /// <param name="write">Writes what is said.</param>
    /// <param name="staysSilent">Leaves the connection open afterwards.</param>
    public void Script(Action<WireWriter> write, bool staysSilent = false)
    {
        var writer = new WireWriter();
        write(writer);
        _scripts.Enqueue((writer.Written.ToArray(), staysSilent));
    }

    /// <summary>A whole greeting, of 1.38 unless said otherwise, and what follows it.</summary>
    public void ScriptAfterGreeting(Action<WireWriter> write, bool staysSilent = false, int minor = 38) => Script(to =>
    {
        Greet(to, minor);
        write(to);
    }, staysSilent);

    public static void Greet(WireWriter to, int minor, params string[] features)
    {
        to.Number(0x6478696fUL);
        to.Number((1UL << 8) | (uint)minor);
        if (minor >= 38)
            to.Texts(features);
        to.Text("2.99");
        if (minor >= 35)
            to.Number(1UL);
        to.Number(LogMessages.Last);
    }

    public DaemonStore Client(DaemonClientOptions? options = null) => new(Transport, (options ?? new DaemonClientOptions()) with { StoreDirectory = StoreDirectory });

    public void Dispose()
    {
        _listener.Dispose();
        lock (_connections)
            _connections.ForEach(connection => connection.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ServeAsync()
    {
        while (await AcceptAsync() is { } connection)
        {
            lock (_connections)
                _connections.Add(connection);
            if (!_scripts.TryDequeue(out var script))
            {
                connection.Dispose();
                continue;
            }
            _ = SpeakAsync(connection, script.Words, script.StaysSilent);
        }
    }

    private async Task<Socket?> AcceptAsync()
    {
        try
        {
            return await _listener.AcceptAsync();
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            return null;
        }
    }

    private static async Task SpeakAsync(Socket connection, byte[] words, bool staysSilent)
    {
        try
        {
            // Heard to the end, so that closing does not throw away what was said.
            var listening = ListenAsync(connection);
            await connection.SendAsync(words);
            if (!staysSilent)
                connection.Shutdown(SocketShutdown.Send);
            await listening;
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The client has gone, as the tests want it to.
        }
        connection.Dispose();
    }

    private static async Task ListenAsync(Socket connection)
    {
        var buffer = new byte[4096];
        while (await connection.ReceiveAsync(buffer) > 0)
        {
        }
    }
}
