using Nix.Evaluation.Nodes;

namespace Nix.Evaluation.Values;

/// <summary>A lambda with the frame it was written in.</summary>
public sealed class Closure : Value
{
    internal Closure(LambdaNode lambda, Slot[] frame)
    {
        Lambda = lambda;
        Frame = frame;
    }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Function;

    internal LambdaNode Lambda { get; }

    internal Slot[] Frame { get; }

    /// <summary>
    /// Whether Nix would still have a thunk here. A closure costs no more than a thunk, so it is made at once; only
    /// the printer, which shows what is unevaluated, can tell.
    /// </summary>
    internal bool IsDelayed { get; set; }
}
