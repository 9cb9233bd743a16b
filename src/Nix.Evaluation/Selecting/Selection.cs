using System.Globalization;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Selecting;

/// <summary>
/// Finds values as <c>nix-instantiate -A</c> does: functions on the way are called with the arguments at hand, and numbers
/// select from lists.
/// </summary>
/// <param name="evaluator">The evaluator.</param>
/// <param name="arguments">The arguments for functions that take a pattern, as from <c>--arg</c>.</param>
public sealed class Selection(Evaluator evaluator, IReadOnlyDictionary<string, Value> arguments)
{
    readonly AttributeSet arguments = SetOf(evaluator, arguments);

    /// <summary>The value at a path such as <c>a.b</c>; the empty path is the root.</summary>
    /// <exception cref="EvaluationException">There is none, or evaluating one on the way failed.</exception>
    public Value Find(Value root, string path)
    {
        var current = root;
        foreach (string part in AttributePath.Parse(path))
        {
            current = Call(current.Force(evaluator));
            current = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                ? Element(current, index, path)
                : Attribute(current, part, path);
        }

        return current.Force(evaluator);
    }

    /// <summary>The value, or if it is a function with a pattern what it gives for the arguments.</summary>
    public Value Call(Value value)
    {
        var function = value.Force(evaluator);
        if (function is AttributeSet set && set.Get(evaluator.Names.Functor) is { } functor)
            return Call(evaluator.Call(functor.Force(evaluator), set, 0));
        if (function is not Closure { Lambda.Pattern: { } pattern } closure)
            return function;

        var given = new AttributeSetBuilder(pattern.Names.Length);
        if (pattern.HasEllipsis)
        {
            for (int i = 0; i < arguments.Count; i++)
                given.Add(arguments.Names[i], arguments.Values[i].Value);
        }

        for (int i = 0; i < pattern.Names.Length; i++)
        {
            if (arguments.Get(pattern.Names[i].Id) is { } argument)
                given.Add(pattern.Names[i].Id, argument);
            else if (pattern.Defaults[i] is null && !pattern.HasEllipsis)
                throw Lacking(pattern.Names[i].ToString(), pattern.Positions[i]);
        }

        return evaluator.Call(closure, given.Build(), 0);
    }

    EvaluationException Lacking(string name, int position) => evaluator.Error(ErrorKind.MissingArgument, position,
        $"cannot evaluate a function that has an argument without a value ('{name}')\n"
        + "Nix attempted to evaluate a function as a top level expression; in\n"
        + "this case it must have its arguments supplied either by default\n"
        + "values, or passed explicitly with '--arg' or '--argstr'. See\n"
        + "https://nix.dev/manual/nix/stable/language/syntax.html#functions.");

    Value Attribute(Value value, string name, string path)
    {
        if (value is not AttributeSet set)
        {
            throw evaluator.Error(ErrorKind.Type, 0,
                $"the expression selected by the selection path '{path}' should be a set but is {value.Description}: {evaluator.Show(value)}");
        }

        if (name.Length == 0)
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"empty attribute name in selection path '{path}'");
        if (set.Get(evaluator.Intern(name)) is { } found)
            return found;
        var error = evaluator.Error(ErrorKind.Evaluation, 0, $"attribute '{name}' in selection path '{path}' not found");
        error.Suggestions = Suggestions.For(name, set.Names.Select(id => evaluator.NameOf(id).ToString()));
        throw error;
    }

    Value Element(Value value, int index, string path)
    {
        if (value is not NixList list)
        {
            throw evaluator.Error(ErrorKind.Type, 0,
                $"the expression selected by the selection path '{path}' should be a list but is {value.Description}: {evaluator.Show(value)}");
        }

        return index < list.Count
            ? list[index]
            : throw evaluator.Error(ErrorKind.Evaluation, 0, $"list index {index} in selection path '{path}' is out of range");
    }

    static AttributeSet SetOf(Evaluator evaluator, IReadOnlyDictionary<string, Value> arguments)
    {
        var set = new AttributeSetBuilder(arguments.Count);
        foreach ((string name, var value) in arguments)
            set.Add(evaluator.Intern(name), value);
        return set.Build();
    }
}
