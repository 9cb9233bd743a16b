using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>Finds the places that hold the elements of a value, left to right.</summary>
sealed class ListFinder(Definition definition)
{
    const int MaximumDepth = 200;
    const int MaximumVisits = 20_000;

    readonly List<ListPlace> places = [];
    int visits;

    /// <summary>The part of the value, if any, whose elements cannot be seen in this file.</summary>
    public Expression? Unknown { get; private set; }

    public IReadOnlyList<ListPlace> Places => places;

    public static ListFinder Of(Definition definition)
    {
        var finder = new ListFinder(definition);
        finder.Visit(definition.Value, false, 0);
        return finder;
    }

    void Visit(Expression value, bool conditional, int depth, VariableUse? through = null)
    {
        while (depth++ < MaximumDepth && visits++ < MaximumVisits)
        {
            switch (value)
            {
                case ListExpression list:
                    places.Add(new LiteralListPlace(list, conditional, through) { Definition = definition });
                    return;
                case ParenthesizedExpression parenthesized:
                    value = parenthesized.Expression;
                    continue;
                case WithExpression with:
                    value = with.Body;
                    continue;
                case AssertExpression assert:
                    value = assert.Body;
                    continue;
                case LetExpression let:
                    value = let.Body;
                    continue;
                case IfExpression condition:
                    Visit(condition.Consequence, true, depth, through);
                    conditional = true;
                    value = condition.Alternative;
                    continue;
                case BinaryExpression { Operator.Kind: SyntaxKind.Concat } concat:
                    Visit(concat.Left, conditional, depth, through);
                    value = concat.Right;
                    continue;
                case IdentifierExpression identifier when Scope.Definition(identifier, identifier.Name) is { } binding:
                    through = new VariableUse(identifier, binding, through);
                    value = binding.Value;
                    continue;
                case ApplyExpression { Argument: AttributeSetExpression set } apply when Wrapper.FunctionName(apply.Function) == "attrValues":
                    VisitSet(set, conditional, through);
                    return;
                case ApplyExpression when Wrapper.Merged(value) is { } merged:
                    foreach (var element in merged)
                        Visit(element, conditional, depth, through);
                    return;
                case ApplyExpression when Wrapper.Inner(value, out bool inCondition) is { } inner:
                    conditional |= inCondition;
                    value = inner;
                    continue;
                default:
                    Unknown ??= value;
                    return;
            }
        }

        Unknown ??= value;
    }

    void VisitSet(AttributeSetExpression set, bool conditional, VariableUse? through)
    {
        foreach (var inherit in set.Bindings.OfType<InheritBinding>())
        {
            string? source = inherit.Source is { } from ? ElementName.PathOf(from.Expression) : null;
            if (source == "pkgs")
                places.Add(new InheritPlace(inherit, "", conditional, through) { Definition = definition });
            else if (source is not null)
                places.Add(new InheritPlace(inherit, PrefixOf(source), conditional, through) { Definition = definition });
        }
    }

    static string PrefixOf(string source) =>
        source.StartsWith("pkgs.", StringComparison.Ordinal) ? source[5..] + "." : source + ".";
}
