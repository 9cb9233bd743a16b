using Nix.Syntax.Editing;
using Nix.Syntax.Parsing;

namespace Nix.Syntax.Ast;

/// <summary>Puts bindings into sets as Nix 2.34 does: paths make sets, a set joins a set, anything else defined twice is a mistake.</summary>
sealed class AttributeMerger(List<ParseError> errors, Lazy<LineMap> lines)
{
    /// <summary>Puts bindings into a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="bindings">
    /// Their parts one after the other, as they are written: names as symbols or what computes them, dots, <c>=</c>, values, <c>inherit</c>,
    /// its source, semicolons.
    /// </param>
    public void AddAll(AstAttributeSet set, ReadOnlySpan<AstItem> bindings)
    {
        set.Reserve(CountNames(bindings));
        while (bindings.Length > 0)
        {
            int end = 0;
            while (bindings[end].Kind != SyntaxKind.Semicolon)
                end++;
            if (bindings[0].Kind == SyntaxKind.Inherit)
                AddInherited(set, bindings[1..end]);
            else
                AddPath(set, bindings[..(end - 2)], bindings[end - 1].Node);
            bindings = bindings[(end + 1)..];
        }
    }

    /// <summary>How many attributes the bindings make at most.</summary>
    static int CountNames(ReadOnlySpan<AstItem> bindings)
    {
        int count = 0;
        bool inherits = false;
        foreach (ref readonly var part in bindings)
        {
            if (part.Kind == SyntaxKind.Inherit)
                inherits = true;
            else if (part.Kind == SyntaxKind.Assign || (inherits && part.Value is Symbol))
                count++;
            else if (part.Kind == SyntaxKind.Semicolon)
                inherits = false;
        }

        return count;
    }

    void AddInherited(AstAttributeSet set, ReadOnlySpan<AstItem> parts)
    {
        int source = -1;
        foreach (ref readonly var part in parts)
        {
            if (part.Kind == SyntaxKind.InheritSource)
                source = set.AddSource(part.Node);
            if (part.Value is not Symbol name)
                continue;
            if (set.Find(name) is { } there)
                ReportTwice(name.ToString(), part.Start, there.Position);
            else if (source < 0)
                set.Add(new AstAttribute(name, AstAttributeKind.Inherited, new AstVariable(part.Start, name), -1, part.Start));
            else
                set.Add(new AstAttribute(name, AstAttributeKind.InheritedFrom, null, source, part.Start));
        }
    }

    /// <param name="set">The set the path begins in.</param>
    /// <param name="path">Its names, with a dot between any two.</param>
    /// <param name="value">What stands behind it.</param>
    void AddPath(AstAttributeSet set, ReadOnlySpan<AstItem> path, AstNode value)
    {
        int position = path[0].Start;
        for (int i = 0; i < path.Length - 1; i += 2)
        {
            AstAttributeSet inner;
            if (path[i].Value is not Symbol name)
            {
                inner = new AstAttributeSet(position);
                set.Add(new AstDynamicAttribute(path[i].Node, inner, position));
            }
            else if (set.Find(name) is { } there)
            {
                if (there.Value is not AstAttributeSet existing || there.Kind != AstAttributeKind.Plain)
                {
                    ReportTwice(Shown(path[..(i + 1)]), position, there.Position);
                    return;
                }

                inner = existing;
            }
            else
            {
                inner = new AstAttributeSet(position);
                set.Add(new AstAttribute(name, AstAttributeKind.Plain, inner, -1, position));
            }

            set = inner;
        }

        if (path[^1].Value is not Symbol last)
            set.Add(new AstDynamicAttribute(path[^1].Node, value, position));
        else if (set.Find(last) is not { } there)
            set.Add(new AstAttribute(last, AstAttributeKind.Plain, value, -1, position));
        else
            Join(there, value, position, Shown(path));
    }

    /// <summary>What happens to a second value of an attribute.</summary>
    void Join(AstAttribute there, AstNode? value, int position, string path)
    {
        if (there.Value is not AstAttributeSet target || value is not AstAttributeSet added)
            ReportTwice(path, position, there.Position);
        else if (DeepStack.HasRoom())
            JoinSets(target, added, path);
        else
            JoinOnFreshStack(target, added, path);
    }

    // A method of its own, because a closure is allocated where the method begins that holds it.
    void JoinOnFreshStack(AstAttributeSet target, AstAttributeSet added, string path) => DeepStack.Continue(() => JoinSets(target, added, path));

    void JoinSets(AstAttributeSet target, AstAttributeSet added, string path)
    {
        int shift = target.Sources.Count;
        foreach (var inner in added.Attributes)
        {
            if (target.Find(inner.Name) is { } there)
                Join(there, inner.Value, inner.Position, $"{path}.{NameText.Of(inner.Name.ToString())}");
            else
                target.Add(inner.Kind == AstAttributeKind.InheritedFrom ? inner with { Source = inner.Source + shift } : inner);
        }

        foreach (var inner in added.DynamicAttributes)
            target.Add(inner);
        foreach (var source in added.Sources)
            target.AddSource(source);
    }

    void ReportTwice(string path, int position, int before)
    {
        string message = $"the attribute `{path}` is already defined at line {lines.Value.PositionOf(before)}";
        const string advice = "leave one of the two away, or write their values as one";
        errors.Add(new ParseError("duplicate-attribute", message, new TextSpan(position, 0), advice) { Repetition = new Repetition(path, before) });
    }

    static string Shown(ReadOnlySpan<AstItem> path)
    {
        var names = new List<string>();
        for (int i = 0; i < path.Length; i += 2)
            names.Add(path[i].Value is Symbol name ? NameText.Of(name.ToString()) : "${...}");
        return string.Join('.', names);
    }
}
