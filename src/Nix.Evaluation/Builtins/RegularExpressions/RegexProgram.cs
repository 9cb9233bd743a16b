namespace Nix.Evaluation.Builtins.RegularExpressions;

/// <summary>A compiled expression.</summary>
/// <param name="Instructions">What to do; begins at the first.</param>
/// <param name="Classes">For each class, whether each byte belongs to it.</param>
/// <param name="GroupCount">Number of groups.</param>
sealed record RegexProgram(RegexInstruction[] Instructions, bool[][] Classes, int GroupCount);
