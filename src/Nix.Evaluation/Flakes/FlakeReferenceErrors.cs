using Nix.Evaluation.Errors;

namespace Nix.Evaluation.Flakes;

/// <summary>What is wrong with a flake reference, as an error of the evaluation.</summary>
static class FlakeReferenceErrors
{
    /// <summary>Does something with a reference.</summary>
    /// <exception cref="EvaluationException">It is none.</exception>
    public static T Reference<T>(this Evaluator evaluator, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (FlakeReferenceException failure)
        {
            throw evaluator.Error(ErrorKind.Evaluation, 0, failure.Message, failure);
        }
    }

    /// <summary>Refuses what there was not before there were flakes, unless they are switched on.</summary>
    /// <param name="evaluator">The evaluator.</param>
    /// <param name="type">The type of the reference.</param>
    public static void CheckFeature(this Evaluator evaluator, object? type)
    {
        if (type is "github" or "gitlab" or "sourcehut" or "indirect" or "path")
            evaluator.RequireFlakes();
    }

    /// <summary>Refuses to go on where flakes are not switched on.</summary>
    public static void RequireFlakes(this Evaluator evaluator)
    {
        if (!evaluator.Settings.Has(ExperimentalFeature.Flakes))
            throw evaluator.Error(ErrorKind.Evaluation, 0, "experimental Nix feature 'flakes' is disabled; add '--extra-experimental-features flakes' to enable it");
    }
}
