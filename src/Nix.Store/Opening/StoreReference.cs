namespace Nix.Store.Opening;

/// <summary>
/// Which store is meant, as NIX_REMOTE and <c>--store</c> say it: <see cref="Automatic"/>, <see cref="Daemon"/>, <see cref="Local"/> or
/// <see cref="Remote"/>. Nothing is looked at before it is opened.
/// </summary>
/// <param name="StoreDirectory">From the parameter <c>store</c>: where its objects are, as their paths are written; null for what the environment says.</param>
public abstract record StoreReference(string? StoreDirectory)
{
    /// <summary>The daemon where its socket is, else the machine's own records.</summary>
    public sealed record Automatic(string? StoreDirectory = null) : StoreReference(StoreDirectory);

    /// <summary>A daemon's socket.</summary>
    /// <param name="Socket">Its path; null for the one the environment names.</param>
    /// <param name="StoreDirectory">See <see cref="StoreReference"/>.</param>
    public sealed record Daemon(string? Socket, string? StoreDirectory = null) : StoreReference(StoreDirectory);

    /// <summary>A store whose files this process reads and writes itself.</summary>
    /// <param name="Root">The folder that stands for /; null for / itself.</param>
    /// <param name="StateDirectory">Of its records; null where root or environment say it.</param>
    /// <param name="LogDirectory">Of build logs; null likewise.</param>
    /// <param name="RealStoreDirectory">Where its objects are on disk; null where that follows from the others.</param>
    /// <param name="StoreDirectory">See <see cref="StoreReference"/>.</param>
    public sealed record Local(
        string? Root, string? StateDirectory = null, string? LogDirectory = null, string? RealStoreDirectory = null, string? StoreDirectory = null)
        : StoreReference(StoreDirectory);

    /// <summary>Another machine's daemon, through ssh.</summary>
    /// <param name="Host">As ssh takes it, a user with it.</param>
    /// <param name="Port">Null for ssh's own.</param>
    /// <param name="KeyFile">Of the key to use; null for ssh's own choice.</param>
    /// <param name="Compresses">Whether the connection is compressed.</param>
    /// <param name="Program">What speaks the daemon's protocol there, with its arguments.</param>
    /// <param name="StoreThere">The store that it is to open; null for its own choice.</param>
    /// <param name="StoreDirectory">See <see cref="StoreReference"/>.</param>
    public sealed record Remote(
        string Host, int? Port, string? KeyFile, bool Compresses, IReadOnlyList<string> Program, string? StoreThere, string? StoreDirectory = null)
        : StoreReference(StoreDirectory);

    /// <summary>Reads a store's address; the empty one is <see cref="Automatic"/>.</summary>
    /// <exception cref="StoreReferenceException">It is no address, or of a store that cannot be spoken to.</exception>
    public static StoreReference Parse(string address) => StoreAddress.Parse(address).ToReference();
}
