using Nix.Evaluation.Nodes;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Sets;

/// <summary>
/// A function to be applied to an attribute's name and value later. One object serves a whole set; the payload is the
/// index of the attribute, which for most sets is a number that is shared.
/// </summary>
sealed class MapAttributesCode(Value function, AttributeSet set) : Code(isApplication: true)
{
    /// <inheritdoc/>
    public override int WrittenAt => Evaluator.WrittenAt(function);

    /// <inheritdoc/>
    public override Value Run(object payload, Evaluator evaluator, int position)
    {
        int at = (int)((NixInteger)payload).Value;
        return evaluator.Call(function.Force(evaluator, position), evaluator.NameString(set.Names[at]), set.Values[at].Value, position);
    }
}
