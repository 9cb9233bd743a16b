namespace Nix.Store;

/// <summary>A path was asked about that the store does not have. Build or fetch it first.</summary>
public sealed class InvalidPathException(string path) : StoreException($"{path} is not in the store.")
{
    public string Path { get; } = path;

    public override string Advice => "Build or fetch it first; it may have been garbage-collected.";
}
