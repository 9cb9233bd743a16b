namespace Nix.Store;

/// <summary>A file tree holds something an archive cannot have.</summary>
public sealed class UnarchivableException(string message) : StoreException(message)
{
    public override string? Advice => "Remove or change that file, or leave it out.";
}
