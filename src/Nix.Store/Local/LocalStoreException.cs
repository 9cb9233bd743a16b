namespace Nix.Store.Local;

/// <summary>A store of our own cannot be opened or changed as asked; nothing was lost.</summary>
public class LocalStoreException(string message, string? advice = null, Exception? inner = null) : StoreException(message, inner)
{
    public override string? Advice { get; } = advice;
}
