using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>A place in a file that gives a value to the option looked for.</summary>
/// <param name="Binding">The binding whose value it is.</param>
/// <param name="Value">The value as written, with its wrappers.</param>
/// <param name="IsConditional">Whether it lies in a <c>mkIf</c> or another condition.</param>
sealed record Definition(AttributeBinding Binding, Expression Value, bool IsConditional);
