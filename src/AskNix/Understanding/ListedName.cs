namespace AskNix.Understanding;

/// <summary>A package known by name alone.</summary>
/// <param name="Attribute">Its attribute in nixpkgs.</param>
/// <param name="IsWord">Whether the name is also a word of a language people speak: "progress", "when".</param>
public readonly record struct ListedName(string Attribute, bool IsWord);
