namespace Nix.Store;

/// <summary>Something about the store stands in the way. Base of every exception this library throws on purpose.</summary>
public abstract class StoreException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What the person can do about it; null where only the cause is known.</summary>
    public virtual string? Advice => null;
}
