using Nix.Evaluation.Nodes;

namespace Nix.Evaluation.Values;

/// <summary>
/// A thunk of a session, which remembers more: in which region of the session's memory it is evaluated, and whether that has failed. A class of its
/// own, since outside of sessions a fifth of all memory is thunks.
/// </summary>
sealed class SessionThunk(Code code, object payload, int region) : Thunk(code, payload)
{
    int region = region;
    bool hasFailed;

    internal override int Region => region;

    internal override bool HasFailed => hasFailed;

    internal override void LeadTo(Value value, int inRegion)
    {
        base.LeadTo(value, inRegion);
        region = inRegion;
        hasFailed = false;
    }

    internal override Value Evaluate(Evaluator evaluator, int position)
    {
        int around = evaluator.Region;
        if (around == region || Result is not null)
            return base.Evaluate(evaluator, position);
        evaluator.Region = region;
        try
        {
            return base.Evaluate(evaluator, position);
        }
        finally
        {
            evaluator.Region = around;
        }
    }

    private protected override void Fail() => hasFailed = true;
}
