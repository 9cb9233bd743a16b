using AskNix.Errors;

namespace AskNix.Engines;

/// <summary>An evaluation ended where trying again by another engine would do harm or take as long: what it may use is used up, or a build has failed.</summary>
public sealed class FinalEvaluationException(Problem problem, Exception? inner = null) : AskNixException(problem, inner);
