namespace Nix.Evaluation.Errors;

/// <summary>A call under way.</summary>
/// <param name="Site">Where the call is written.</param>
/// <param name="Callee">Above 0 the number of the function, below 0 that of the builtin, 0 for work that only counts as a call.</param>
readonly record struct CallFrame(int Site, int Callee);
