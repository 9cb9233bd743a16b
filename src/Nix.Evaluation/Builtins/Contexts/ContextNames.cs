namespace Nix.Evaluation.Builtins.Contexts;

/// <summary>The names in a context that is written as a set.</summary>
sealed class ContextNames(Evaluator evaluator)
{
    public readonly int Path = evaluator.Intern("path");
    public readonly int AllOutputs = evaluator.Intern("allOutputs");
    public readonly int Outputs = evaluator.Intern("outputs");
}
