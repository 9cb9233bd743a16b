namespace Nix.Store.Local;

/// <summary>A store of our own cannot be opened or changed as asked; nothing was lost.</summary>
public class LocalStoreException(string message, string? advice = null, Exception? inner = null) : StoreException(message, inner)
{
    public override string? Advice { get; } = advice;

    /// <summary>Of paths that refer to one another, which no store object can.</summary>
    internal static LocalStoreException Circle(string from, string to) => new($"cycle detected in the references of '{from}' from '{to}'");
}
