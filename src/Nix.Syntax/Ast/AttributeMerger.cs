using Nix.Syntax.Parsing;

namespace Nix.Syntax.Ast;

/// <summary>Puts bindings into sets as Nix 2.34 does: paths make sets, a set joins a set, anything else defined twice is a mistake.</summary>
sealed class AttributeMerger(List<ParseError> errors, Lazy<LineMap> lines)
{
    public void AddAll(AstAttributeSet set, ReadOnlySpan<AstItem> parts)
    {
        foreach (ref readonly var part in parts)
        {
            if (part.Value is not AstBinding binding)
                continue;
            if (binding.IsInherit)
                AddInherited(set, binding);
            else
                AddPath(set, binding);
        }
    }

    void AddInherited(AstAttributeSet set, AstBinding binding)
    {
        int source = binding.Source is null ? -1 : set.AddSource(binding.Source);
        foreach (var name in binding.Names)
        {
            if (set.Find(name.Symbol!) is { } there)
            {
                ReportTwice(name.Symbol!.ToString(), name.Position, there.Position);
                continue;
            }

            set.Add(source < 0
                ? new AstAttribute(name.Symbol!, AstAttributeKind.Inherited, new AstVariable(name.Position, name.Symbol!), -1, name.Position)
                : new AstAttribute(name.Symbol!, AstAttributeKind.InheritedFrom, null, source, name.Position));
        }
    }

    void AddPath(AstAttributeSet set, AstBinding binding)
    {
        int position = binding.Position;
        for (int i = 0; i < binding.Names.Length - 1; i++)
        {
            var name = binding.Names[i];
            AstAttributeSet inner;
            if (name.Symbol is null)
            {
                inner = new AstAttributeSet(position);
                set.Add(new AstDynamicAttribute(name.Expression!, inner, position));
            }
            else if (set.Find(name.Symbol) is { } there)
            {
                if (there.Value is not AstAttributeSet existing || there.Kind != AstAttributeKind.Plain)
                {
                    ReportTwice(Shown(binding.Names.Take(i + 1)), position, there.Position);
                    return;
                }

                inner = existing;
            }
            else
            {
                inner = new AstAttributeSet(position);
                set.Add(new AstAttribute(name.Symbol, AstAttributeKind.Plain, inner, -1, position));
            }

            set = inner;
        }

        var last = binding.Names[^1];
        if (last.Symbol is null)
            set.Add(new AstDynamicAttribute(last.Expression!, binding.Value!, position));
        else if (set.Find(last.Symbol) is not { } there)
            set.Add(new AstAttribute(last.Symbol, AstAttributeKind.Plain, binding.Value, -1, position));
        else
            Join(there, binding.Value, position, Shown(binding.Names));
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
                Join(there, inner.Value, inner.Position, $"{path}.{inner.Name}");
            else
                target.Add(inner.Kind == AstAttributeKind.InheritedFrom ? inner with { Source = inner.Source + shift } : inner);
        }

        foreach (var inner in added.DynamicAttributes)
            target.Add(inner);
        foreach (var source in added.Sources)
            target.AddSource(source);
    }

    void ReportTwice(string path, int position, int before) =>
        errors.Add(new ParseError("duplicate-attribute", $"the attribute `{path}` is already defined at line {lines.Value.PositionOf(before)}",
            new TextSpan(position, 0), "leave one of the two away, or write their values as one"));

    static string Shown(IEnumerable<AstName> names) => string.Join('.', names.Select(n => n.Symbol?.ToString() ?? "${...}"));
}
