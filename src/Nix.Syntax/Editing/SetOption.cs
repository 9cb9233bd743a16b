using Nix.Syntax.Nodes;

namespace Nix.Syntax.Editing;

/// <summary>Gives an option a value: replaces the one it has in this file, or adds a binding where its neighbours stand.</summary>
/// <param name="Option">The option.</param>
/// <param name="Value">The value as Nix text.</param>
public sealed record SetOption(AttributePath Option, string Value) : Edit
{
    /// <inheritdoc/>
    public override AttributePath Subject => Option;

    internal override EditPlan Plan(SyntaxTree tree)
    {
        string text = Value.Trim();
        if (Fragment.Expression(text) is not { } value)
            return EditPlan.Refuse($"`{Value}` is not a Nix expression");
        var file = ModuleFile.Search(tree, Option);
        if (file.Definitions.Count > 1)
        {
            return EditPlan.Refuse($"{Option} is set at several places: lines {string.Join(", ", file.Definitions.Select(d => d.Value.Position.Line))}",
                null, file.Definitions[1].Value.Position);
        }

        if (file.Definitions.Count == 1)
            return Replace(file.Definitions[0], value, text);
        if (OptionPlacement.Obstacle(file, Option, $"{Option} = {text};") is { } obstacle)
            return obstacle;
        return BindingInsertion.Add(file.Body!, Option, text) is { } splice
            ? EditPlan.Of(splice)
            : EditPlan.Refuse($"`{Value}` cannot be the value of {Option}");
    }

    internal override Edit? Opposite(SyntaxTree tree)
    {
        var file = ModuleFile.Search(tree, Option);
        if (file.Definitions.Count == 0)
            return new RemoveOption(Option);
        return file.Definitions.Count == 1 ? new SetOption(Option, Inner(file.Definitions[0].Value).ToString()) : null;
    }

    EditPlan Replace(Definition definition, Expression value, string text)
    {
        var old = Wrapper.Inner(value, out _) is null ? Inner(definition.Value) : definition.Value;
        if (Green.GreenComparer.SameProgram(Bare(old).Green, Bare(value).Green))
            return EditPlan.AlreadySo($"{Option} is {Value.Trim()} at line {old.Position.Line}{(definition.IsConditional ? ", under a condition" : "")}");
        string written = NeedsParentheses(old, value) ? $"({text})" : text;
        return EditPlan.Of(Splice.Replace(old, Fragment.Expression(written)!.Green, written));
    }

    /// <summary>The value without parentheses around it, which say nothing.</summary>
    static Expression Bare(Expression value)
    {
        while (value is ParenthesizedExpression parenthesized)
            value = parenthesized.Expression;
        return value;
    }

    /// <summary>The value inside mkForce, mkDefault, mkIf and their like, which stay as they are.</summary>
    static Expression Inner(Expression value)
    {
        for (int i = 0; i < 100; i++)
        {
            if (value is ParenthesizedExpression parenthesized)
                value = parenthesized.Expression;
            else if (Wrapper.Inner(value, out _) is { } inner)
                value = inner;
            else
                break;
        }

        return value;
    }

    static bool NeedsParentheses(Expression old, Expression value) =>
        old.Parent is ApplyExpression or ListExpression
        && value is ApplyExpression or BinaryExpression or UnaryExpression or HasAttributeExpression or IfExpression or LetExpression
            or WithExpression or AssertExpression or LambdaExpression;
}
