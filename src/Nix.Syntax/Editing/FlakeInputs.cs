using System.Text;
using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>The inputs of a flake.nix, however they are written.</summary>
static class FlakeInputs
{
    public static EditPlan Set(SyntaxTree tree, string name, string url)
    {
        if (!IsInputName(name))
            return EditPlan.Refuse($"`{name}` is no name for an input: it begins with a letter and goes on with letters, digits, `_` and `-`, and is no keyword");
        var path = new AttributePath("inputs", name, "url");
        var existing = ModuleFile.Search(tree, path);
        var plan = new SetOption(path, NameText.Quote(url)).Plan(tree);
        if (existing.Definitions.Count > 0 || Outputs(tree) is not { Parameter: SetPattern { HasEllipsis: false } pattern })
            return plan;
        // Without an ellipsis the outputs function has to name every input.
        return pattern.Formals.Any(f => f.Name == name) ? plan : plan.And(PackageArgument.Into(pattern, name));
    }

    public static EditPlan Remove(SyntaxTree tree, string name)
    {
        var file = ModuleFile.Search(tree, new AttributePath("inputs", name));
        var bindings = file.Definitions.Select(d => (Binding)d.Binding).Concat(file.Deeper).DistinctBy(b => b.FullStart).OrderBy(b => b.FullStart).ToList();
        if (bindings.Count == 0)
            return EditPlan.AlreadySo($"the flake has no input {name}");
        if (Use(tree, name, bindings) is { } use)
            return EditPlan.Refuse($"the input {name} is still used at line {use.Line}", null, use);
        var splices = RemoveOption.Remove(bindings).ToList();
        if (Outputs(tree) is { Parameter: SetPattern pattern } && pattern.Formals.FirstOrDefault(f => f.Name == name) is { } formal)
            splices.Add(RemoveFormal(pattern, formal));
        return new EditPlan(splices, null);
    }

    public static string? UrlOf(SyntaxTree tree, string name) =>
        ModuleFile.Search(tree, new AttributePath("inputs", name, "url")).Definitions is [{ Value: StringExpression { Value: { } url } }]
            ? Encoding.UTF8.GetString(url)
            : null;

    /// <summary>The identifiers that flakes allow, of which keywords cannot be named by the outputs function.</summary>
    static bool IsInputName(string name) => NameText.IsIdentifier(name) && name[0] != '_' && !name.Contains('\'', StringComparison.Ordinal);

    static LambdaExpression? Outputs(SyntaxTree tree) =>
        ModuleFile.Search(tree, new AttributePath("outputs")).Definitions is [{ Value: LambdaExpression lambda }] ? lambda : null;

    /// <summary>Where outside its own bindings the input is named, as a variable or as what another input follows.</summary>
    static LinePosition? Use(SyntaxTree tree, string name, List<Binding> own)
    {
        var pending = new Stack<SyntaxNode>([tree.RootNode]);
        while (pending.TryPop(out var node))
        {
            if (own.Exists(b => b.FullStart == node.FullStart && b.Kind == node.Kind && b.Span == node.Span))
                continue;
            bool isUse = node switch
            {
                IdentifierExpression identifier => identifier.Name == name,
                SelectExpression { Set: IdentifierExpression { Name: "inputs" } } select => select.Path.Names.First().Value == name,
                InheritBinding inherit => inherit.Names.Any(n => n.Value == name),
                AttributeBinding { Value: StringExpression { Value: { } value } } binding =>
                    binding.Path.Names.Last().Value == "follows" && Encoding.UTF8.GetString(value).Split('/')[0] == name,
                _ => false,
            };
            if (isUse)
                return node.Position;
            foreach (var child in node.Children)
                pending.Push(child);
        }

        return null;
    }

    static Splice RemoveFormal(SetPattern pattern, Formal formal)
    {
        var comma = pattern.Tokens.FirstOrDefault(t => t.Kind == SyntaxKind.Comma && t.Index == formal.Index + 1);
        if (comma != default)
        {
            var text = pattern.Tree.Text.Span;
            int end = comma.Span.End;
            while (end < text.Length && text[end] is (byte)' ' or (byte)'\n' or (byte)'\t' or (byte)'\r')
                end++;
            return Splice.Remove(pattern, formal.Index, 2, TextSpan.FromBounds(formal.Span.Start, end));
        }

        var before = pattern.Tokens.LastOrDefault(t => t.Kind == SyntaxKind.Comma && t.Index < formal.Index);
        return before == default
            ? Splice.Remove(pattern, formal.Index, 1, formal.Span)
            : Splice.Remove(pattern, before.Index, 2, TextSpan.FromBounds(before.Span.Start, formal.Span.End));
    }
}
