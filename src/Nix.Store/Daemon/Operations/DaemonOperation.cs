namespace Nix.Store.Daemon;

/// <summary>One thing a daemon can be asked, with its arguments. Every case is a file of this folder, by the name the protocol gives it.</summary>
/// <typeparam name="T">The answer.</typeparam>
public abstract record DaemonOperation<T>
{
    /// <summary>Whether it may be asked again when the connection is lost before the answer.</summary>
    public virtual bool IsRepeatable => true;

    /// <summary>Whether the daemon may work on it for long without a word: then silence is no failure.</summary>
    internal virtual bool TakesLong => false;

    /// <summary>Its number (worker-protocol.hh).</summary>
    internal abstract ulong Code { get; }

    /// <summary>Its arguments.</summary>
    /// <exception cref="DaemonUnsupportedException">This daemon cannot be asked it.</exception>
    internal abstract void Write(WireWriter to, DaemonPeer peer);

    /// <summary>What is sent after the arguments as frames while the daemon already works; null for nothing.</summary>
    internal virtual Func<Stream, CancellationToken, Task>? Body => null;

    internal abstract ValueTask<T> ReadAnswerAsync(WireReader from, DaemonPeer peer);
}
