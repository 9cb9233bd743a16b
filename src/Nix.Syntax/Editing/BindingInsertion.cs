using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>Adds a binding to a module where its neighbours stand.</summary>
static class BindingInsertion
{
    /// <summary>
    /// The change that sets <paramref name="path"/>: after the binding whose path has most names in common, inside the set it
    /// stands in; else after the last binding of the body.
    /// </summary>
    /// <param name="body">The set the module's options stand in.</param>
    /// <param name="path">The option.</param>
    /// <param name="value">Its value as Nix text; continued lines get the indentation of the place.</param>
    public static Splice? Add(AttributeSetExpression body, AttributePath path, string value)
    {
        var (set, neighbour, names) = Place(body, path);
        return Add(set, neighbour, shares: neighbour is not null && Common(neighbour, names) > 0, $"{names} = {value};");
    }

    /// <summary>The set the binding would be added to.</summary>
    public static AttributeSetExpression SetFor(AttributeSetExpression body, AttributePath path) => Place(body, path).Set;

    /// <summary>The change that adds a binding as the first of a set.</summary>
    public static Splice? AddFirst(AttributeSetExpression set, string binding)
    {
        var first = set.Bindings.FirstOrDefault();
        if (first is null || Fragment.Binding(binding) is not { } green)
            return Add(set, null, false, binding);
        var layout = new Layout(set.Tree);
        int start = first.Span.Start;
        if (!layout.StartsLine(start))
            return Splice.Insert(set, first.Index, [green], start, binding + " ");
        string lineBreak = layout.LineBreakAt(start);
        string line = layout.IndentationAt(start) + binding + lineBreak + lineBreak;
        // Directly below the brace, since comments above the first binding belong to that binding.
        return Splice.Insert(set, first.Index, [green], layout.LineEnd(set.OpenBrace!.Value.Span.Start), line);
    }

    static (AttributeSetExpression Set, AttributeBinding? Neighbour, AttributePath Names) Place(AttributeSetExpression body, AttributePath path)
    {
        var set = body;
        while (true)
        {
            AttributeBinding? best = null;
            int most = 0;
            foreach (var binding in set.Bindings.OfType<AttributeBinding>())
            {
                int common = Common(binding, path);
                if (common > 0 && common >= most)
                {
                    best = binding;
                    most = common;
                }
            }

            if (best is not null && most < path.Names.Length && best.Path.Names.Count() == most && SetOf(best.Value) is { } inner)
            {
                set = inner;
                path = path.Skip(most);
                continue;
            }

            return (set, best ?? LastOf(set), path);
        }
    }

    /// <summary>The set a value always is, perhaps as the body of a function, which an option that holds a module may be.</summary>
    static AttributeSetExpression? SetOf(Expression value)
    {
        for (int i = 0; i < 100; i++)
        {
            switch (value)
            {
                case AttributeSetExpression set: return set;
                case ParenthesizedExpression parenthesized: value = parenthesized.Expression; break;
                case LambdaExpression lambda: value = lambda.Body; break;
                case LetExpression let: value = let.Body; break;
                case WithExpression with: value = with.Body; break;
                default: return null;
            }
        }

        return null;
    }

    /// <summary>The last binding, but not the one of system.stateVersion, which people keep at the end with its explanation.</summary>
    static AttributeBinding? LastOf(AttributeSetExpression set)
    {
        var bindings = set.Bindings.OfType<AttributeBinding>().ToList();
        return bindings.FindLast(b => b.Path.Names.Last().Value != "stateVersion") ?? bindings.LastOrDefault();
    }

    static int Common(AttributeBinding binding, AttributePath path) =>
        BindingNames.Of(binding.Path).Zip(path.Names).TakeWhile(pair => pair.First == pair.Second).Count();

    static Splice? Add(AttributeSetExpression set, AttributeBinding? neighbour, bool shares, string binding)
    {
        if (Fragment.Binding(binding) is not { } green)
            return null;
        var layout = new Layout(set.Tree);
        int open = set.OpenBrace!.Value.Span.End;
        var close = set.CloseBrace!.Value;
        Binding? after = neighbour ?? set.Bindings.LastOrDefault();
        if (after is null)
            return AddToEmpty(set, layout, binding, green, open, close);
        int end = after.Span.End;
        if (!layout.StartsLine(after.Span.Start) && layout.SameLine(open, end))
            return Splice.Insert(set, after.Index + 1, [green], end, " " + Indented(binding, layout.IndentationAt(open), set, layout));
        string lineBreak = layout.LineBreakAt(after.Span.Start);
        string indentation = layout.IndentationAt(after.Span.Start);
        string blank = !shares && BlankLinesSeparate(set, layout) ? lineBreak : "";
        int at = layout.RestOfLineIsComment(end) ?? end;
        return Splice.Insert(set, after.Index + 1, [green], at, lineBreak + blank + indentation + Indented(binding, indentation, set, layout));
    }

    static Splice AddToEmpty(AttributeSetExpression set, Layout layout, string binding, Green.GreenNode green, int open, SyntaxToken close)
    {
        int index = close.Index;
        int at = close.Span.Start;
        if (layout.SameLine(open, at))
        {
            return close.LeadingTrivia.Span.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0
                ? new Splice(Splice.Insert(set, index, [green], 0, "").Path, index, 0, [green], new TextChange(TextSpan.FromBounds(open, at), $" {binding} "))
                : Splice.Insert(set, index, [green], at, $" {binding} ");
        }

        string indentation = layout.IndentationAt(at) + layout.Unit;
        string lines = Indented(binding, indentation, set, layout);
        return layout.StartsLine(at)
            ? Splice.Insert(set, index, [green], layout.LineStart(at), indentation + lines + layout.LineBreakAt(open))
            : Splice.Insert(set, index, [green], at, $" {lines} ");
    }

    static bool BlankLinesSeparate(AttributeSetExpression set, Layout layout)
    {
        Binding? before = null;
        int blank = 0, all = 0;
        foreach (var binding in set.Bindings)
        {
            if (before is not null)
            {
                all++;
                var between = set.Tree.Text.Span[layout.LineEnd(before.Span.End)..Math.Max(layout.LineEnd(before.Span.End), layout.LineStart(binding.Span.Start))];
                if (System.Text.Encoding.UTF8.GetString(between).Split('\n').SkipLast(1).Any(string.IsNullOrWhiteSpace))
                    blank++;
            }

            before = binding;
        }

        return all > 0 && blank * 2 > all;
    }

    static string Indented(string binding, string indentation, AttributeSetExpression set, Layout layout) =>
        binding.Contains('\n', StringComparison.Ordinal)
            ? string.Join(layout.LineBreakAt(set.Span.Start), binding.Split('\n').Select((line, i) => i == 0 || line.Length == 0 ? line : indentation + line))
            : binding;
}
