using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>How an element has to be written at a place so that it means the package, or the expression, asked for.</summary>
/// <param name="Text">What to write; null where it cannot be said there.</param>
/// <param name="Formal">A change that brings <c>pkgs</c> into scope, where that is needed.</param>
sealed record ElementText(string? Text, Splice? Formal)
{
    /// <summary>The element in a list at that place.</summary>
    public static ElementText InList(SyntaxNode place, string element)
    {
        if (!ElementName.IsPackagePath(element, out string[] names))
            return new ElementText(Simple(element), null);
        if (BareUnderWith(place, names))
            return new ElementText(string.Join('.', names.Select(NameText.Of)), null);
        return Qualified(place, names);
    }

    /// <summary>A whole list for an option that is not set yet.</summary>
    public static ElementText NewList(SyntaxNode place, string element)
    {
        if (!ElementName.IsPackagePath(element, out string[] names))
            return new ElementText(Simple(element) is { } simple ? $"[ {simple} ]" : null, null);
        if (BareUnderWith(place, names))
            return new ElementText($"[ {string.Join('.', names.Select(NameText.Of))} ]", null);
        var qualified = Qualified(place, names);
        if (qualified.Text is null)
            return qualified;
        return qualified with { Text = Scope.Binds(place, names[0]) ? $"[ {qualified.Text} ]" : NewList(element) };
    }

    /// <summary>A whole list where <c>pkgs</c> is in scope and nothing hides the package.</summary>
    public static string NewList(string element)
    {
        if (!ElementName.IsPackagePath(element, out string[] names))
            return $"[ {Simple(element) ?? element} ]";
        string path = string.Join('.', names.Select(NameText.Of));
        return NameText.IsIdentifier(names[0]) ? $"with pkgs; [ {path} ]" : $"[ pkgs.{path} ]";
    }

    /// <summary>Whether the bare name means the package there: the innermost with is pkgs, and nothing binds the name lexically.</summary>
    static bool BareUnderWith(SyntaxNode place, string[] names) =>
        NameText.IsIdentifier(names[0]) && !Scope.Binds(place, names[0])
        && Scope.Withs(place).FirstOrDefault() is { } scope && ElementName.PathOf(scope) == "pkgs";

    static ElementText Qualified(SyntaxNode place, string[] names)
    {
        string text = "pkgs." + string.Join('.', names.Select(NameText.Of));
        if (Scope.Binds(place, "pkgs"))
            return new ElementText(text, null);
        return PackageArgument.Add(place) is { } formal ? new ElementText(text, formal) : new ElementText(null, null);
    }

    /// <summary>The expression as an element, in parentheses where a list needs them; null if it is no expression.</summary>
    static string? Simple(string text)
    {
        text = text.Trim();
        return Fragment.Expression(text) switch
        {
            null => null,
            ApplyExpression or BinaryExpression or UnaryExpression or HasAttributeExpression or IfExpression or LetExpression or WithExpression
                or AssertExpression or LambdaExpression => $"({text})",
            _ => text,
        };
    }
}
