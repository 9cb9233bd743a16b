namespace Nix.Evaluation.Values;

/// <summary>What a builtin of one argument does whose result, a string, is only a part of another: appends it to the scratch.</summary>
delegate void TextBuiltin(Evaluator evaluator, Value argument, ref StringContext? refersTo);
