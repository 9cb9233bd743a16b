using Nix.Evaluation.Errors;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;
using Nix.Syntax.Ast;

namespace Nix.Evaluation.Nodes;

/// <summary><c>assert condition; body</c></summary>
/// <param name="position">Its number in the <see cref="Sources.PositionTable"/>.</param>
/// <param name="condition">What must hold.</param>
/// <param name="written">The condition as it is written, for the message.</param>
/// <param name="directory">Where relative paths in it begin.</param>
/// <param name="body">The value.</param>
sealed class AssertNode(int position, Node condition, byte[] written, string directory, Node body) : Node(position)
{
    public override Value Evaluate(Slot[] frame, Evaluator evaluator) =>
        evaluator.EvaluateBoolean(condition, frame, Position, "in the condition of the assert statement")
            ? body.Evaluate(frame, evaluator)
            : throw Failed(frame, evaluator);

    /// <summary>Says what was asserted; of an equation, what makes the two sides differ.</summary>
    EvaluationException Failed(Slot[] frame, Evaluator evaluator)
    {
        string shown = System.Text.Encoding.UTF8.GetString(NormalForm.Print(evaluator.ParseAgain(written), directory, evaluator.Host.HomeDirectory).Span);
        var difference = condition is EqualNode { IsNegated: false } equation
            ? Difference.Find(equation.Left.Evaluate(frame, evaluator), equation.Right.Evaluate(frame, evaluator), 0, evaluator)
            : null;
        return difference?.With(evaluator.Depth, Position, $"while evaluating the condition of the assertion '{shown}'")
            ?? evaluator.Error(ErrorKind.Assertion, Position, $"assertion '{shown}' failed");
    }
}
