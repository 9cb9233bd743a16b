namespace Nix.Syntax.Ast;

/// <summary>Where the value of an attribute comes from.</summary>
public enum AstAttributeKind
{
    /// <summary>It is written: <c>name = value;</c>.</summary>
    Plain,

    /// <summary>From the scope around: <c>inherit name;</c>.</summary>
    Inherited,

    /// <summary>From a set: <c>inherit (set) name;</c>.</summary>
    InheritedFrom,
}
