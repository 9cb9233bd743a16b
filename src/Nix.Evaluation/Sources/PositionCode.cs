using Nix.Evaluation.Nodes;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Sources;

/// <summary>
/// The line or the column of a place that a program asked for. Nix leaves them unevaluated too: finding one means counting the lines of the
/// whole file, and most programs only ask in case something fails.
/// </summary>
sealed class PositionCode(bool isLine) : Code
{
    public static readonly PositionCode Line = new(isLine: true);
    public static readonly PositionCode Column = new(isLine: false);

    /// <inheritdoc/>
    public override Value Run(object payload, Evaluator evaluator, int position)
    {
        var place = evaluator.Positions.Find((int)((NixInteger)payload).Value)!;
        return NixInteger.Of(isLine ? place.Line : place.Column);
    }
}
