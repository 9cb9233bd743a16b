namespace Nix.Evaluation.Hosting;

/// <summary>A host could not do what it was asked for; the message says why, as a sentence part.</summary>
public sealed class HostException(string message, Exception? inner = null) : Exception(message, inner);
