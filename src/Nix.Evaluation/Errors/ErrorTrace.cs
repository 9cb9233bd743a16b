namespace Nix.Evaluation.Errors;

/// <summary>
/// The whole way to an error: what was recorded while it passed, and the calls it passed, put in one order by how many
/// calls were around each.
/// </summary>
public static class ErrorTrace
{
    /// <summary>The frames, from the innermost outwards.</summary>
    /// <param name="failure">The error.</param>
    /// <param name="evaluator">The evaluator it came from.</param>
    /// <param name="withFunctions">Whether calls of the program's own functions are among them.</param>
    public static IReadOnlyList<TraceFrame> Of(EvaluationException failure, Evaluator evaluator, bool withFunctions)
    {
        var frames = new List<TraceFrame>();
        int call = failure.Calls.Count - 1;
        foreach (var recorded in failure.Recorded)
        {
            for (; call >= recorded.Depth; call--)
                AddCall(frames, failure.Calls[call], evaluator, withFunctions);
            frames.Add(recorded.Frame);
        }

        for (; call >= 0; call--)
            AddCall(frames, failure.Calls[call], evaluator, withFunctions);
        return frames;
    }

    static void AddCall(List<TraceFrame> frames, CallFrame call, Evaluator evaluator, bool withFunctions)
    {
        if (evaluator.BuiltinOf(call) is { } builtin)
        {
            if (builtin.Name != "addErrorContext")
                frames.Add(new TraceFrame($"while calling the '{builtin.Name}' builtin", call.Site));
        }
        else if (withFunctions && evaluator.LambdaOf(call) is { } lambda)
        {
            string name = lambda.Name is { } symbol ? $"'{symbol}'" : "anonymous lambda";
            frames.Add(new TraceFrame($"while calling {name}", lambda.Position, IsCallOfFunction: true));
            if (call.Site != 0)
                frames.Add(new TraceFrame("from call site", call.Site, IsCallOfFunction: true));
        }
    }
}
