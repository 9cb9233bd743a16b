using System.Net.Sockets;

namespace Nix.Store.Daemon;

/// <summary>The daemon's Unix socket.</summary>
public sealed class SocketTransport(string path) : IDaemonTransport
{
    public string Place => path;

    /// <summary>The socket that NIX_DAEMON_SOCKET_PATH names, else the one below the state directory.</summary>
    public static SocketTransport Of(StoreDirectories directories, Func<string, string?> environment) =>
        new(environment("NIX_DAEMON_SOCKET_PATH") is { Length: > 0 } named ? named : Path.Combine(directories.StateDir, "daemon-socket", "socket"));

    /// <summary>Whether there is such a socket; it may still have nobody behind it.</summary>
    public bool Exists => File.Exists(path);

    public async ValueTask<Stream> ConnectAsync(CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception exception)
        {
            socket.Dispose();
            throw exception switch
            {
                SocketException failure => new DaemonUnreachableException(path, Reason(failure.SocketErrorCode), Advice(failure.SocketErrorCode), failure),
                ArgumentOutOfRangeException tooLong => new DaemonUnreachableException(
                    path, "the path is longer than that of a socket can be", "Set NIX_DAEMON_SOCKET_PATH to a shorter one.", tooLong),
                _ => exception,
            };
        }
    }

    private static string Reason(SocketError error) => error switch
    {
        SocketError.AddressNotAvailable or SocketError.HostNotFound => "there is no such socket",
        SocketError.ConnectionRefused => "nobody listens there",
        SocketError.AccessDenied => "this user may not use it",
        _ => $"the system says {error}",
    };

    private static string Advice(SocketError error) => error is SocketError.AccessDenied
        ? "Check allowed-users in nix.conf and who may enter the socket's folder."
        : "Start the daemon (systemctl start nix-daemon), or check NIX_DAEMON_SOCKET_PATH.";
}
