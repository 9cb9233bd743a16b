using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>A literal, or a name that is defined everywhere.</summary>
/// <param name="position">Where it stands.</param>
/// <param name="value">The value.</param>
/// <param name="isName">Whether it is a name.</param>
sealed class ConstantNode(int position, Value value, bool isName = false) : Node(position)
{
    public override int Reported => isName ? Position : 0;

    public override bool IsString => Value is NixString;

    /// <summary>The value, evaluated or not.</summary>
    public Value Value { get; } = value;

    public override Value Evaluate(Slot[] frame, Evaluator evaluator) => Value.Force(evaluator, Position);

    public override Value? Known(Slot[] frame) => new Slot(Value).Evaluated;

    public override Value Delay(Slot[] frame, Evaluator evaluator) => Value;
}
