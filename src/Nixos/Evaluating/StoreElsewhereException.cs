using Nix.Store;

namespace Nixos.Evaluating;

/// <summary>An evaluation was asked for with a store of another machine.</summary>
public sealed class StoreElsewhereException() : StoreException("Expressions are evaluated with a store of this machine.")
{
    public override string Advice =>
        "Leave --store out, or name a daemon's socket, --store unix:///SOCKET, or a folder, --store local?root=/FOLDER. Other stores are for ask-nix engine store.";
}
