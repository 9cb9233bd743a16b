namespace Nix.Store.Building;

/// <summary>A program that is to be run before or after each build failed: the whole request ends, as it does in Nix.</summary>
public sealed class HookException(string message) : StoreException(message);
