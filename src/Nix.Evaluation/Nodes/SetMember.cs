namespace Nix.Evaluation.Nodes;

/// <summary>An attribute of a set that is written out.</summary>
/// <param name="Value">What gives its value.</param>
/// <param name="IsInherited">Whether the value belongs into the frame around the set, even of a recursive one.</param>
/// <param name="IsFromSource">Whether it is taken from a set that is inherited from.</param>
readonly record struct SetMember(Node Value, bool IsInherited, bool IsFromSource);
