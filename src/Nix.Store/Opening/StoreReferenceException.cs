namespace Nix.Store.Opening;

/// <summary>A store's address cannot be understood, or means a kind of store that is not spoken to here. Nothing was opened.</summary>
public sealed class StoreReferenceException(string address, string reason) : StoreException($"'{address}' names no store that can be opened: {reason}.")
{
    public override string Advice =>
        "Use auto, daemon, unix:///SOCKET, local?root=/FOLDER or ssh-ng://HOST (--store and NIX_REMOTE).";
}
