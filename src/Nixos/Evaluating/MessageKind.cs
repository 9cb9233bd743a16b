namespace Nixos.Evaluating;

/// <summary>How something was said during an evaluation.</summary>
public enum MessageKind
{
    /// <summary>By builtins.trace.</summary>
    Trace,

    /// <summary>By builtins.warn.</summary>
    EvaluationWarning,

    /// <summary>By the evaluator.</summary>
    Warning,
}
