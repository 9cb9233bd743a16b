namespace Nix.Evaluation.Errors;

/// <summary>One step on the way to an error, from the innermost outwards.</summary>
/// <param name="Message">What was being done: <c>while evaluating the attribute 'a'</c>.</param>
/// <param name="Position">Where; 0 where that is nowhere.</param>
/// <param name="IsAlwaysShown">Whether it is shown even in a short trace, as the contexts a program adds are.</param>
/// <param name="IsCallOfFunction">Whether it says that a function was called, which only a full trace shows.</param>
public sealed record TraceFrame(string Message, int Position, bool IsAlwaysShown = false, bool IsCallOfFunction = false);
