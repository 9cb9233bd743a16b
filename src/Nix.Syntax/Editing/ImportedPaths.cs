using System.Collections.Immutable;
using System.Text;
using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>
/// The files a module or a flake is put together from, as far as its text says so: the elements of lists named <c>imports</c> and
/// <c>modules</c>, in all the ways they are written, and in a flake every other path, since helper functions are handed modules.
/// </summary>
public static class ImportedPaths
{
    const int MaximumDepth = 100;

    /// <summary>The paths in the order of the text, those of lists before others; each once.</summary>
    public static ImmutableArray<ImportedPath> Of(SyntaxTree tree)
    {
        var found = new List<ImportedPath>();
        var others = new List<ImportedPath>();
        bool isFlake = ModuleFile.Search(tree, new AttributePath("outputs")).Definitions.Count > 0;
        var pending = new Stack<SyntaxNode>([tree.RootNode]);
        while (pending.TryPop(out var node))
        {
            if (node is AttributeBinding binding && binding.Path.Names.Last().Value is "imports" or "modules")
                Collect(binding.Value, found, 0);
            if (isFlake && node is PathExpression && TextOf((Expression)node) is { } text)
                others.Add(new ImportedPath(text, node.Position));
            foreach (var child in node.Children.Reverse())
                pending.Push(child);
        }

        return [.. found.Concat(others).DistinctBy(path => path.Path)];
    }

    static void Collect(Expression value, List<ImportedPath> found, int depth)
    {
        if (depth > MaximumDepth)
            return;
        if (TextOf(value) is { } text)
        {
            found.Add(new ImportedPath(text, value.Position));
            return;
        }

        foreach (var part in Parts(value))
            Collect(part, found, depth + 1);
    }

    /// <summary>What a list of modules, or one of them, is made of.</summary>
    static IEnumerable<Expression> Parts(Expression value) => value switch
    {
        ListExpression list => list.Elements,
        ParenthesizedExpression parenthesized => [parenthesized.Expression],
        LetExpression let => [let.Body],
        WithExpression with => [with.Body],
        AssertExpression assert => [assert.Body],
        IfExpression condition => [condition.Consequence, condition.Alternative],
        BinaryExpression { Operator.Kind: SyntaxKind.Concat } concat => [concat.Left, concat.Right],
        IdentifierExpression identifier when Scope.Definition(identifier, identifier.Name) is { } binding => [binding.Value],
        ApplyExpression apply when Imported(apply) is { } imported => [imported],
        ApplyExpression { Function: ApplyExpression outer } apply when Wrapper.FunctionName(outer.Function) is "optional" => [apply.Argument],
        ApplyExpression when Wrapper.Inner(value, out _) is { } inner => [inner],
        _ => [],
    };

    /// <summary>The file of <c>import file</c>, whatever it is applied to.</summary>
    static Expression? Imported(ApplyExpression apply)
    {
        while (apply.Function is ApplyExpression inner)
            apply = inner;
        return Wrapper.FunctionName(apply.Function) is "import" ? apply.Argument : null;
    }

    /// <summary>The path an expression is, where its text alone tells.</summary>
    static string? TextOf(Expression expression) => expression switch
    {
        PathExpression path => Joined(path),
        BinaryExpression { Operator.Kind: SyntaxKind.Plus } sum when TextOf(sum.Left) is { } left && Suffix(sum.Right) is { } right => left + right,
        ParenthesizedExpression parenthesized => TextOf(parenthesized.Expression),
        _ => null,
    };

    static string? Joined(PathExpression path)
    {
        var text = new StringBuilder();
        var parts = path.Tokens.Select(token => (token.Index, Text: (string?)token.ToString()))
            .Concat(path.Interpolations.Select(part => (part.Index, Text: Suffix(part.Expression))));
        foreach (var (_, part) in parts.OrderBy(part => part.Index))
        {
            if (part is null)
                return null;
            text.Append(part);
        }

        return text.ToString();
    }

    /// <summary>The string an expression is: a literal, or a variable that a let gives one to.</summary>
    static string? Suffix(Expression expression) => expression switch
    {
        StringExpression { Value: { } value } => Encoding.UTF8.GetString(value),
        ParenthesizedExpression parenthesized => Suffix(parenthesized.Expression),
        IdentifierExpression identifier => Scope.Definition(identifier, identifier.Name)?.Value is StringExpression { Value: { } value } ? Encoding.UTF8.GetString(value) : null,
        _ => null,
    };
}
