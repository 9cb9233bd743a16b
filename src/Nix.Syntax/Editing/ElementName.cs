using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>What an element of a list is called, so that <c>pkgs.firefox</c>, <c>(firefox)</c> and <c>firefox</c> under <c>with pkgs;</c> are the same.</summary>
static class ElementName
{
    /// <summary>The name of an element in its place.</summary>
    public static string Of(Expression element)
    {
        while (element is ParenthesizedExpression parenthesized)
            element = parenthesized.Expression;
        string? path = PathOf(element);
        if (path is null)
            return Flat(element);
        if (path == "pkgs" || path.StartsWith("pkgs.", StringComparison.Ordinal))
            return path.Length > 5 ? path[5..] : path;
        string first = FirstName(element);
        if (Scope.Binds(element, first))
            return path;
        var with = Scope.Withs(element).FirstOrDefault();
        string? scope = with is null ? null : PathOf(with);
        return scope is null || !scope.StartsWith("pkgs.", StringComparison.Ordinal) ? path : $"{scope[5..]}.{path}";
    }

    /// <summary>The name of an element that was asked for; the same rules without a place.</summary>
    public static string OfText(string text)
    {
        if (IsPackagePath(text, out var names))
            return string.Join('.', names.Select(NameText.Of));
        var expression = Fragment.Expression(text);
        while (expression is ParenthesizedExpression parenthesized)
            expression = parenthesized.Expression;
        if (expression is null)
            return text;
        string? path = PathOf(expression);
        if (path is null)
            return Flat(expression);
        return path.StartsWith("pkgs.", StringComparison.Ordinal) ? path[5..] : path;
    }

    /// <summary>Whether the text names a package: names and dots, where a name need not be an identifier (<c>7zz</c>).</summary>
    public static bool IsPackagePath(string text, out string[] names)
    {
        names = [];
        var expression = Fragment.Expression(text);
        if (expression is IdentifierExpression or SelectExpression { Set: IdentifierExpression, Default: null })
            names = AttributePath.TryParse(text) is { } path ? [.. path.Names] : [];
        else if (expression is null or ApplyExpression && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '\'' or '.' or '+'))
            names = text.Split('.');
        if (names.Length > 1 && names[0] == "pkgs")
            names = names[1..];
        return names.Length > 0 && names.All(n => n.Length > 0) && names.Any(n => n.Any(char.IsAsciiLetter));
    }

    /// <summary>The dotted path an expression is; null for any other expression.</summary>
    public static string? PathOf(Expression expression)
    {
        switch (expression)
        {
            case IdentifierExpression identifier:
                return identifier.Name;
            case SelectExpression { Default: null, Set: IdentifierExpression set } select:
                var names = select.Path.Names.Select(n => n.Value).ToList();
                return names.Contains(null) ? null : $"{set.Name}.{string.Join('.', names.Select(n => NameText.Of(n!)))}";
            default:
                return null;
        }
    }

    static string FirstName(Expression expression) =>
        expression is SelectExpression select ? ((IdentifierExpression)select.Set).Name : expression.ToString();

    /// <summary>The expression on one line, white space between its tokens as one space; strings stay as they are.</summary>
    static string Flat(Expression expression) =>
        expression is StringExpression or IndentedStringExpression
            ? expression.ToString()
            : string.Join(' ', expression.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
