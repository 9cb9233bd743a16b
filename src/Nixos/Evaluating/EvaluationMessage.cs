namespace Nixos.Evaluating;

/// <summary>What is said during an evaluation, as Nix prints it.</summary>
public static class EvaluationMessage
{
    /// <summary>The line.</summary>
    /// <param name="message">What is said.</param>
    /// <param name="kind">How.</param>
    public static string Text(string message, MessageKind kind) => kind switch
    {
        MessageKind.Trace => $"trace: {message}",
        MessageKind.EvaluationWarning => $"evaluation warning: {message}",
        _ => $"warning: {message}",
    };
}
