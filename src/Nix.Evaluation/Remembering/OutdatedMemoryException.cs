namespace Nix.Evaluation.Remembering;

/// <summary>What was kept would tell of a text that has changed since: the request is to be answered without it.</summary>
sealed class OutdatedMemoryException : Exception;
