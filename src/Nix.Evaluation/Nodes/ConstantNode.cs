using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>A literal, or a name that is defined everywhere.</summary>
sealed class ConstantNode(int position, Value value) : Node(position)
{
    /// <summary>The value, evaluated or not.</summary>
    public Value Value { get; } = value;

    public override Value Evaluate(Slot[] frame, Evaluator evaluator) => Value.Force(evaluator, Position);

    public override Value Delay(Slot[] frame, Evaluator evaluator) => Value;
}
