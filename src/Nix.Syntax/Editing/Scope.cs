using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>Which names mean what at a place: what binds them lexically, and the sets opened by <c>with</c>.</summary>
static class Scope
{
    /// <summary>Whether a function, a let or a rec around the place binds the name.</summary>
    public static bool Binds(SyntaxNode place, string name) => BinderOf(place, name) is not null;

    /// <summary>The innermost node around the place that binds the name lexically.</summary>
    public static SyntaxNode? BinderOf(SyntaxNode place, string name)
    {
        for (var (inner, at) = (place, place.Parent); at is not null; (inner, at) = (at, at.Parent))
        {
            bool binds = at switch
            {
                LambdaExpression lambda => BindsName(lambda, name),
                LetExpression let => let.Bindings.Any(b => BindsName(b, name)),
                LegacyLetExpression let => let.Bindings.Any(b => BindsName(b, name)),
                AttributeSetExpression { IsRecursive: true } set => set.Bindings.Any(b => BindsName(b, name)),
                _ => false,
            };
            if (binds && inner is not Nodes.Parameter)
                return at;
        }

        return null;
    }

    /// <summary>The scopes opened by <c>with</c> around the place, innermost first.</summary>
    public static IEnumerable<Expression> Withs(SyntaxNode place)
    {
        for (var (inner, at) = (place, place.Parent); at is not null; (inner, at) = (at, at.Parent))
        {
            if (at is WithExpression with && inner.FullStart != with.Scope.FullStart)
                yield return with.Scope;
        }
    }

    /// <summary>The value a let or rec around the place gives to the name; null where it comes from elsewhere.</summary>
    public static AttributeBinding? Definition(SyntaxNode place, string name)
    {
        var bindings = BinderOf(place, name) switch
        {
            LetExpression let => let.Bindings,
            AttributeSetExpression set => set.Bindings,
            _ => [],
        };
        return bindings.OfType<AttributeBinding>().FirstOrDefault(b => IsExactly(b.Path, name));
    }

    static bool IsExactly(AttributePathNode path, string name)
    {
        var names = path.Names.ToList();
        return names.Count == 1 && names[0].Value == name;
    }

    static bool BindsName(LambdaExpression lambda, string name) => lambda.Parameter switch
    {
        IdentifierParameter parameter => parameter.Name == name,
        SetPattern pattern => lambda.ArgumentName?.ToString() == name || pattern.Formals.Any(f => f.Name == name),
        _ => false,
    };

    static bool BindsName(Binding binding, string name) => binding switch
    {
        AttributeBinding attribute => attribute.Path.Names.First().Value == name,
        InheritBinding inherit => inherit.Names.Any(n => n.Value == name),
        _ => false,
    };
}
