namespace Nix.Store;

/// <summary>A root cannot be made as asked; nothing was changed. Choose another place or name for it.</summary>
public sealed class GarbageRootException(string message, string advice) : StoreException(message)
{
    public override string Advice { get; } = advice;
}
