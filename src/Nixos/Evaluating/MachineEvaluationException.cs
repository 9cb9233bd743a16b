namespace Nixos.Evaluating;

/// <summary>An evaluation on a machine failed. The message is what Nix would print, the whole way there included.</summary>
public sealed class MachineEvaluationException(string message, Exception cause) : Exception(message, cause);
