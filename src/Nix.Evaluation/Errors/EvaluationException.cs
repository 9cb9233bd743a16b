namespace Nix.Evaluation.Errors;

/// <summary>
/// An evaluation failed. The message is Nix's; position, trace and suggestions are kept apart from it. Frames are added
/// by exception filters, while the stack is still whole: catching and throwing again at each level would cost far more.
/// </summary>
public sealed class EvaluationException : Exception
{
    readonly List<RecordedFrame> recorded = [];
    readonly CallFrame[] calls;

    internal EvaluationException(ErrorKind kind, string message, int position, CallFrame[] calls, Exception? inner = null)
        : base(message, inner)
    {
        Kind = kind;
        Position = position;
        this.calls = calls;
    }

    /// <summary>What went wrong.</summary>
    public ErrorKind Kind { get; }

    /// <summary>Whether <c>tryEval</c> catches it.</summary>
    public bool IsCatchable => Kind is ErrorKind.Throw or ErrorKind.Assertion;

    /// <summary>Where; 0 where that is nowhere.</summary>
    public int Position { get; internal set; }

    /// <summary>Names that may have been meant, likeliest first.</summary>
    public IReadOnlyList<string> Suggestions { get; internal set; } = [];

    /// <summary>The frames without calls, from the innermost outwards, and the calls in which they were met.</summary>
    internal IReadOnlyList<RecordedFrame> Recorded => recorded;

    /// <summary>The calls under way when it was thrown, from the outermost inwards.</summary>
    internal IReadOnlyList<CallFrame> Calls => calls;

    /// <summary>Adds a frame; false, so that it can stand as an exception filter.</summary>
    internal bool Trace(int depth, int position, string message, bool always = false)
    {
        if (message.Length > 0)
            recorded.Add(new RecordedFrame(depth, new TraceFrame(message, position, always)));
        return false;
    }

    /// <summary>Takes back that the function of the innermost call was entered: its argument did not fit.</summary>
    /// <param name="depth">The calls around what failed, that call among them.</param>
    internal EvaluationException NotEntered(int depth)
    {
        if (depth <= calls.Length)
            calls[depth - 1] = calls[depth - 1] with { Callee = 0 };
        return this;
    }

    internal EvaluationException With(int depth, int position, string message)
    {
        Trace(depth, position, message);
        return this;
    }

    /// <summary>Adds the frame of an attribute that was being selected, at its definition; where that is unknown, or in what Nix itself is written in, there is none.</summary>
    internal bool TraceAttribute(int depth, int definedAt, string shown, Sources.PositionTable positions) =>
        definedAt != 0 && positions.FileOf(definedAt)?.Name != Importing.InternalFiles.Derivation && Trace(depth, definedAt, $"while evaluating the attribute '{shown}'");
}
