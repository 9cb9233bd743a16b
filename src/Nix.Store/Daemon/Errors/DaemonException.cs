namespace Nix.Store.Daemon;

/// <summary>
/// A request to a Nix daemon was not answered: <see cref="DaemonUnreachableException"/>, <see cref="DaemonVersionException"/>,
/// <see cref="DaemonLostException"/>, <see cref="DaemonSilentException"/>, <see cref="DaemonProtocolException"/>,
/// <see cref="DaemonRefusedException"/> or <see cref="DaemonUnsupportedException"/>.
/// </summary>
public abstract class DaemonException(string message, Exception? inner = null) : StoreException(message, inner);
