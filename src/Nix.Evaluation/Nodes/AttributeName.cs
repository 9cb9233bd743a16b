using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>One part of an attribute path, written or computed.</summary>
/// <param name="Id">The number of the name, where it is written; else -1.</param>
/// <param name="Expression">What computes the name, where it is not written.</param>
/// <param name="Position">Where it stands.</param>
readonly record struct AttributeName(int Id, Node? Expression, int Position)
{
    /// <summary>The number of the name.</summary>
    public int Resolve(Slot[] frame, Evaluator evaluator) => Expression is null
        ? Id
        : evaluator.Intern(evaluator.ForceStringWithoutContext(Expression.Evaluate(frame, evaluator), Expression.Reported, "while evaluating an attribute name"));

    /// <summary>The number of the name, if what computes it has been evaluated to a name; else -1.</summary>
    public int Known(Slot[] frame, Evaluator evaluator)
    {
        if (Expression is null)
            return Id;
        return Expression.Known(frame) is NixString { Context: null } name ? evaluator.Intern(name) : -1;
    }

    /// <summary>How a message names it: what it computes, or a mark where that fails.</summary>
    public string Shown(Slot[] frame, Evaluator evaluator)
    {
        try
        {
            return evaluator.Shown(Resolve(frame, evaluator));
        }
        catch (EvaluationException)
        {
            return "\"${...}\"";
        }
    }
}
