using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>Functions of nixpkgs' library that a value may be wrapped in without becoming another value.</summary>
static class Wrapper
{
    /// <summary>
    /// What the expression wraps: the last argument of <c>mkForce</c>, <c>mkDefault</c>, <c>mkBefore</c>, <c>mkAfter</c>,
    /// <c>mkOverride n</c>, <c>mkOrder n</c>, <c>mkIf c</c>, <c>optionals c</c>; null if it is none of them.
    /// </summary>
    public static Expression? Inner(Expression expression, out bool isConditional)
    {
        isConditional = false;
        if (expression is not ApplyExpression apply)
            return null;
        string? one = FunctionName(apply.Function);
        if (one is "mkForce" or "mkDefault" or "mkBefore" or "mkAfter" or "mkVMOverride" or "mkImageMediaOverride" or "mkOptionDefault")
            return apply.Argument;
        if (apply.Function is not ApplyExpression outer)
            return null;
        string? two = FunctionName(outer.Function);
        isConditional = two is "mkIf" or "optionals" or "optionalAttrs";
        return isConditional || two is "mkOverride" or "mkOrder" ? apply.Argument : null;
    }

    /// <summary>The elements of <c>mkMerge [ ... ]</c>; null if it is no such call.</summary>
    public static IEnumerable<Expression>? Merged(Expression expression) =>
        expression is ApplyExpression { Argument: ListExpression list } apply && FunctionName(apply.Function) == "mkMerge" ? list.Elements : null;

    /// <summary>The last name of a function such as <c>lib.mkForce</c>.</summary>
    public static string? FunctionName(Expression function) => function switch
    {
        IdentifierExpression identifier => identifier.Name,
        SelectExpression { Default: null, Set: IdentifierExpression } select => select.Path.Names.Last().Value,
        _ => null,
    };
}
