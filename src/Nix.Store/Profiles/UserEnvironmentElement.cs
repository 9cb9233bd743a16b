namespace Nix.Store;

/// <summary>Something installed with nix-env.</summary>
/// <param name="Name">Its name and version, as <c>hello-2.12</c>.</param>
/// <param name="System">What it was built for; null where that is not said.</param>
/// <param name="DerivationPath">Null where it is not said.</param>
/// <param name="Path">Of its first output.</param>
/// <param name="Outputs">Those that are installed.</param>
/// <param name="IsActive">Whether the profile shows it (<c>nix-env --set-flag active</c>).</param>
/// <param name="Priority">Of two with the same file the lower number wins.</param>
/// <param name="Meta">What the package says of itself: texts, <see cref="long"/>, <see cref="double"/>, <see cref="bool"/>, null, lists and sets of these.</param>
public sealed record UserEnvironmentElement(
    string Name,
    string? System,
    string? DerivationPath,
    string? Path,
    IReadOnlyList<(string Name, string Path)> Outputs,
    bool IsActive,
    int Priority,
    IReadOnlyDictionary<string, object?> Meta);
