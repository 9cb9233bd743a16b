using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary><c>let bindings in body</c></summary>
sealed class LetNode(int position, BindingGroup bindings, Node body) : Node(position)
{
    public override int Reported => 0;

    public override Value Evaluate(Slot[] frame, Evaluator evaluator) => body.Evaluate(bindings.Enter(frame, evaluator), evaluator);
}
