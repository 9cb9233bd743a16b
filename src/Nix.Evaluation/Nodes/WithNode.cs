using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary><c>with scope; body</c></summary>
sealed class WithNode(int position, Node scope, Node body) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator) =>
        body.Evaluate([new Slot(frame), new Slot(scope.Delay(frame, evaluator))], evaluator);
}
