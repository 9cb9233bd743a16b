namespace Nix.Store.Building;

/// <summary>Something for which Nix ends the whole request, whatever else could be built: a hook that fails, a derivation whose attributes make no sense or ask for what is not given.</summary>
public sealed class BuildRequestException(string message, Exception? inner = null) : StoreException(message, inner);
