using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;
using Nix.Syntax.Ast;

namespace Nix.Evaluation.Nodes;

/// <summary>A name that only a <c>with</c> can give a value to: the sets are asked from the innermost outwards.</summary>
sealed class WithVariableNode(int position, Symbol name, int[] levels, int[] scopePositions) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator)
    {
        int level = 0;
        for (int i = 0; i < levels.Length; i++)
        {
            for (; level < levels[i]; level++)
                frame = frame[0].Frame;
            var set = evaluator.ForceSet(ref frame[1], scopePositions[i], "while evaluating the first subexpression of a with expression");
            var holder = set.Holder(name.Id);
            int at = holder.Find(name.Id);
            if (at >= 0)
                return holder.Values[at].Force(evaluator, Position);
        }

        throw evaluator.Error(ErrorKind.UndefinedVariable, Position, $"undefined variable '{name}'");
    }
}
