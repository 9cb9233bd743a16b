using Nix.Evaluation.Nodes;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Remembering;

/// <summary>The body of a function that a whole file is: what it gave for the same argument in an earlier request is its value again.</summary>
/// <param name="pattern">The function's pattern; null if it takes its argument whole.</param>
/// <param name="body">The body itself.</param>
sealed class RememberedBody(LambdaPattern? pattern, Node body) : Node(body.Position)
{
    /// <summary>What it gave, for those that may be needed again.</summary>
    public List<Application> Applications { get; } = [];

    /// <inheritdoc/>
    public override Value Evaluate(Slot[] frame, Evaluator evaluator) => evaluator.Memory!.Apply(this, frame);

    /// <summary>The value of the body itself.</summary>
    public Value Compute(Slot[] frame, Evaluator evaluator) => body.Evaluate(frame, evaluator);

    /// <summary>The arguments in a frame that was just entered.</summary>
    public static Slot[] GivenIn(Slot[] frame)
    {
        var given = (Slot[])frame.Clone();
        for (int i = 1; i < given.Length; i++)
        {
            if (IsDefault(frame[i].Value, frame))
                given[i] = default;
        }

        return given;
    }

    /// <summary>Delays the defaults anew: they belong to what is computed for the application, not to the caller, who entered the frame.</summary>
    public void DelayDefaults(Slot[] frame, Evaluator evaluator)
    {
        if (pattern is null)
            return;
        int first = frame.Length - pattern.Defaults.Length;
        for (int i = 0; i < pattern.Defaults.Length; i++)
        {
            if (IsDefault(frame[first + i].Value, frame))
                frame[first + i].Value = pattern.Defaults[i]!.DelayDefault(frame, evaluator);
        }
    }

    // The frame is new, so that what refers to it can only come from a default.
    static bool IsDefault(Value value, Slot[] frame) => value switch
    {
        Thunk thunk => thunk.WorksOn(frame),
        Closure closure => ReferenceEquals(closure.Frame, frame),
        _ => false,
    };
}
