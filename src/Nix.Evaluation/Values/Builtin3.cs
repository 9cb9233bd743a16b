namespace Nix.Evaluation.Values;

/// <summary>What a builtin of that many arguments does. The arguments may be unevaluated; the result is evaluated.</summary>
delegate Value Builtin3(Evaluator evaluator, int position, Value first, Value second, Value third);
