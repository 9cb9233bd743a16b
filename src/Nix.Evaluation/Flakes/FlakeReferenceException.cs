namespace Nix.Evaluation.Flakes;

/// <summary>A flake reference is none; the message is Nix's.</summary>
sealed class FlakeReferenceException(string message) : Exception(message);
