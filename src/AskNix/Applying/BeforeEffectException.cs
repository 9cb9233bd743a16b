using AskNix.Errors;

namespace AskNix.Applying;

/// <summary>A runner could not do a step and nothing has been changed: the only failure after which another engine may take over.</summary>
public sealed class BeforeEffectException(Problem problem, Exception? inner = null) : AskNixException(problem, inner);
