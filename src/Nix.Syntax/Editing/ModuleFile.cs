using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>A file as a module, or a flake: where its options are set, however it is written.</summary>
sealed class ModuleFile(SyntaxTree tree)
{
    // Far beyond any file written by hand; keeps the search off the end of the stack.
    const int MaximumDepth = 200;

    // A let that names itself twice would otherwise double the search at every step.
    const int MaximumVisits = 20_000;

    int visits;
    readonly List<Definition> definitions = [];
    readonly List<Binding> deeper = [];
    readonly List<SyntaxNode> blocked = [];

    public SyntaxTree Tree => tree;

    /// <summary>Places that set exactly the path.</summary>
    public IReadOnlyList<Definition> Definitions => definitions;

    /// <summary>Places that set something inside the path.</summary>
    public IReadOnlyList<Binding> Deeper => deeper;

    /// <summary>Places that may set the path in a way that cannot be followed, such as a function call.</summary>
    public IReadOnlyList<SyntaxNode> Blocked => blocked;

    /// <summary>The set that options are added to; null where there is none in sight.</summary>
    public AttributeSetExpression? Body { get; private set; }

    /// <summary>The outermost set, where imports stand.</summary>
    public AttributeSetExpression? Outermost { get; private set; }

    /// <summary>Looks for everything the file says of the path.</summary>
    public static ModuleFile Search(SyntaxTree tree, AttributePath path)
    {
        var file = new ModuleFile(tree);
        foreach (var (set, conditional) in file.Sets(tree.Root, false, 0, isModule: true))
        {
            file.Outermost ??= set;
            file.SearchModule(set, path, conditional);
        }

        return file;
    }

    void SearchModule(AttributeSetExpression set, AttributePath path, bool conditional)
    {
        Body ??= set;
        foreach (var binding in set.Bindings.OfType<AttributeBinding>())
        {
            var names = BindingNames.Of(binding.Path);
            if (names[0] != "config" || path.Names[0] == "config")
                continue;
            if (names.Count > 1)
            {
                Match(binding, names[1..], path, conditional, 0);
                continue;
            }

            foreach (var (inner, innerConditional) in Sets(binding.Value, conditional, 0))
            {
                if (ReferenceEquals(Body, set))
                    Body = inner;
                SearchSet(inner, path, innerConditional, 0);
            }
        }

        SearchSet(set, path, conditional, 0);
    }

    void SearchSet(AttributeSetExpression set, AttributePath path, bool conditional, int depth)
    {
        foreach (var binding in set.Bindings)
        {
            if (binding is AttributeBinding attribute)
                Match(attribute, BindingNames.Of(attribute.Path), path, conditional, depth);
            else if (binding is InheritBinding inherit && inherit.Names.Any(n => n.Value == path.Names[0]))
                blocked.Add(inherit);
        }
    }

    void Match(AttributeBinding binding, List<string?> names, AttributePath path, bool conditional, int depth)
    {
        int common = 0;
        while (common < names.Count && common < path.Names.Length && names[common] == path.Names[common])
            common++;
        if (common == path.Names.Length && common == names.Count)
        {
            foreach (var (value, valueConditional) in Values(binding.Value, conditional))
                definitions.Add(new Definition(binding, value, valueConditional));
        }
        else if (common == path.Names.Length)
        {
            deeper.Add(binding);
        }
        else if (common == names.Count && depth < MaximumDepth)
        {
            bool any = false;
            foreach (var (inner, innerConditional) in Sets(binding.Value, conditional, 0, isModule: path.Names[0] != "outputs"))
            {
                any = true;
                SearchSet(inner, path.Skip(common), innerConditional, depth + 1);
            }

            if (!any)
                blocked.Add(binding);
        }
        else if (names[common] is null)
        {
            blocked.Add(binding);
        }
    }

    /// <summary>The values of a definition: one, or the elements of its mkMerge.</summary>
    static IEnumerable<(Expression Value, bool IsConditional)> Values(Expression value, bool conditional) =>
        Wrapper.Merged(value) is { } merged ? merged.Select(m => (m, conditional || IsConditional(m))) : [(value, conditional || IsConditional(value))];

    static bool IsConditional(Expression value) => Wrapper.Inner(value, out bool conditional) is not null && conditional;

    /// <summary>The sets an expression stands for: inside functions, let, with, assert, parentheses, mkIf, mkMerge, //.</summary>
    IEnumerable<(AttributeSetExpression Set, bool IsConditional)> Sets(Expression expression, bool conditional, int depth, bool isModule = false)
    {
        while (depth++ < MaximumDepth && visits++ < MaximumVisits)
        {
            switch (expression)
            {
                case AttributeSetExpression set:
                    yield return (set, conditional);
                    yield break;
                case ParenthesizedExpression parenthesized:
                    expression = parenthesized.Expression;
                    continue;
                case LambdaExpression lambda when isModule:
                    expression = lambda.Body;
                    continue;
                case LetExpression let:
                    expression = let.Body;
                    continue;
                case WithExpression with:
                    expression = with.Body;
                    continue;
                case AssertExpression assert:
                    expression = assert.Body;
                    continue;
                case IdentifierExpression identifier when Scope.Definition(identifier, identifier.Name) is { } binding:
                    expression = binding.Value;
                    continue;
                case BinaryExpression { Operator.Kind: SyntaxKind.Update } update:
                    foreach (var found in Sets(update.Left, conditional, depth, isModule))
                        yield return found;
                    expression = update.Right;
                    continue;
                case ApplyExpression when Wrapper.Merged(expression) is { } merged:
                    foreach (var element in merged)
                    {
                        foreach (var found in Sets(element, conditional, depth, isModule))
                            yield return found;
                    }

                    yield break;
                case ApplyExpression when Wrapper.Inner(expression, out bool inCondition) is { } inner:
                    conditional |= inCondition;
                    expression = inner;
                    continue;
                default:
                    yield break;
            }
        }
    }
}
