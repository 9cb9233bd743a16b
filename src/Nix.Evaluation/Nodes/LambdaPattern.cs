using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;
using Nix.Syntax.Ast;

namespace Nix.Evaluation.Nodes;

/// <summary>The pattern of a function: the attributes it takes, sorted by the numbers of their names.</summary>
sealed class LambdaPattern(Symbol[] names, Node?[] defaults, int[] positions, bool hasEllipsis, bool keepsArgument)
{
    public Symbol[] Names { get; } = names;

    /// <summary>The default of each; null where it is required. Bound in the frame of the call.</summary>
    public Node?[] Defaults { get; } = defaults;

    public int[] Positions { get; } = positions;

    public bool HasEllipsis { get; } = hasEllipsis;

    public Slot[] Enter(LambdaNode lambda, Slot[] outer, Value argument, Evaluator evaluator, int site)
    {
        var set = SetOf(lambda, argument, evaluator, site);
        int at = keepsArgument ? 2 : 1;
        var frame = new Slot[Names.Length + at];
        frame[0] = new Slot(outer);
        if (keepsArgument)
            frame[1] = new Slot(set);

        int used = 0;
        for (int i = 0; i < Names.Length; i++, at++)
        {
            int found = set.Find(Names[i].Id);
            if (found >= 0)
            {
                used++;
                frame[at] = set.Values[found];
            }
            else if (Defaults[i] is { } orElse)
            {
                frame[at].Value = orElse.DelayDefault(frame, evaluator);
            }
            else
            {
                throw Missing(lambda, Names[i], evaluator, site);
            }
        }

        if (!HasEllipsis && used != set.Count)
            throw Unexpected(lambda, set, evaluator, site);
        return frame;
    }

    /// <summary>Whether the pattern has the name.</summary>
    public bool Has(int name) => Array.Exists(Names, symbol => symbol.Id == name);

    static AttributeSet SetOf(LambdaNode lambda, Value argument, Evaluator evaluator, int site)
    {
        if (argument is AttributeSet set)
            return set;
        int depth = evaluator.Depth;
        try
        {
            return evaluator.ForceSet(argument, lambda.Position, "while evaluating the value passed for the lambda argument");
        }
        catch (EvaluationException failure) when (failure.NotEntered(depth).Trace(depth, site, site == 0 ? "" : "from call site"))
        {
            throw;
        }
    }

    static EvaluationException Missing(LambdaNode lambda, Symbol name, Evaluator evaluator, int site) =>
        evaluator.Error(ErrorKind.Type, lambda.Position, $"function '{NameOf(lambda)}' called without required argument '{name}'")
            .NotEntered(evaluator.Depth).With(evaluator.Depth, site, "from call site");

    EvaluationException Unexpected(LambdaNode lambda, AttributeSet set, Evaluator evaluator, int site)
    {
        int extra = Array.Find(set.Names, name => !Has(name));
        var error = evaluator.Error(ErrorKind.Type, lambda.Position, $"function '{NameOf(lambda)}' called with unexpected argument '{evaluator.Shown(extra)}'")
            .NotEntered(evaluator.Depth).With(evaluator.Depth, site, "from call site");
        error.Suggestions = Errors.Suggestions.For(evaluator.NameOf(extra).ToString(), Names.Select(name => name.ToString()));
        return error;
    }

    static string NameOf(LambdaNode lambda) => lambda.Name?.ToString() ?? "anonymous lambda";
}
