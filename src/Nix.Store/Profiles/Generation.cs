namespace Nix.Store;

/// <summary>One numbered state of a profile.</summary>
/// <param name="Number">Its number, 0 or more; later states have higher ones.</param>
/// <param name="LinkPath">The link <c>PROFILE-NUMBER-link</c>.</param>
/// <param name="Target">What the link points at, as it is written there; a store path unless someone made the link by hand.</param>
/// <param name="CreatedAt">When the link was made; Nix takes this for the generation's date.</param>
/// <param name="IsCurrent">Whether the profile points at it.</param>
/// <param name="Exists">Whether the target is still there.</param>
public sealed record Generation(int Number, string LinkPath, string Target, DateTimeOffset CreatedAt, bool IsCurrent, bool Exists);
