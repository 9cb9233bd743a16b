namespace AskNix.Planning.Store;

/// <summary>A link (or what else Nix names, such as a process) that keeps a store path.</summary>
public sealed record StoreRoot(string Link, string StorePath);
