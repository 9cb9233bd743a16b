namespace Nix.Store.Daemon;

/// <summary>Makes connections to a daemon: over its socket, through a program that speaks for it, or over any stream that goes both ways.</summary>
public interface IDaemonTransport
{
    /// <summary>What is connected to, for messages.</summary>
    string Place { get; }

    /// <summary>Makes a new connection. Disposing of the stream closes it, at once and without more being sent.</summary>
    /// <exception cref="DaemonUnreachableException">There is none to be had.</exception>
    ValueTask<Stream> ConnectAsync(CancellationToken cancellation);
}
