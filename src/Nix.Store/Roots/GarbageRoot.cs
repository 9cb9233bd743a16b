namespace Nix.Store;

/// <summary>One reason why the garbage collector keeps a path.</summary>
/// <param name="Kind">What sort of reason.</param>
/// <param name="LinkPath">The link that points into the store; remove it and the reason is gone. Of a process, the place in /proc, or <c>{temp:NUMBER}</c>.</param>
/// <param name="StorePath">The path kept, the store object itself even where the link points inside it.</param>
public sealed record GarbageRoot(GarbageRootKind Kind, string LinkPath, string StorePath);
