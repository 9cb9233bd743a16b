using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Derivations;

/// <summary>builtins.outputOf: an output of a derivation that may be the output of another.</summary>
static class OutputReference
{
    const string First = "while evaluating the first argument to builtins.outputOf";

    public static Value OutputOf(Evaluator evaluator, int position, Value derivation, Value output)
    {
        var element = Only(evaluator, position, derivation);
        string name = evaluator.ForceStringWithoutContext(output, position, "while evaluating the second argument to builtins.outputOf").ToString();
        var result = element.OutputOf(name);
        return new NixString(Text(evaluator, result), StringContext.Of(result));
    }

    /// <summary>The only thing that the argument refers to, which it must be the text of.</summary>
    static ContextElement Only(Evaluator evaluator, int position, Value argument)
    {
        var text = evaluator.ForceString(argument, position, First);
        if (text.Context is not { Count: 1 } context)
            throw Mistake($"string '{text}' has {text.Context?.Count ?? 0} entries in its context. It should only have exactly one entry");
        var element = context.Elements[0];
        if (element.Kind == ContextKind.Derivation)
            throw Mistake($"string '{text}' has a context which refers to a complete source and binary closure. This is not supported at this time");
        int around = evaluator.Depth;
        string expected;
        try
        {
            expected = Text(evaluator, element);
        }
        catch (EvaluationException failure) when (failure.Trace(around, position, First))
        {
            throw;
        }

        if (text.ToString() == expected)
            return element;
        throw Mistake(element.Kind == ContextKind.Path
            ? $"path string '{text}' has context with the different path '{expected}'"
            : $"string '{text}' has context with the output '{element.Output}' from derivation '{evaluator.Store.ShowDerivation(element)}', but the string is not the right placeholder for this derivation output. It should be '{expected}'");

        EvaluationException Mistake(string message) => evaluator.Error(ErrorKind.Evaluation, 0, message).With(evaluator.Depth, position, First);
    }

    /// <summary>The text that stands for a path or an output: the path where it is known.</summary>
    static string Text(Evaluator evaluator, ContextElement element)
    {
        if (element.Kind == ContextKind.Path)
            return evaluator.Store.InStore(element.Path);
        var path = element.Root;
        string[] outputs = [.. element.Between, element.Output];
        if (outputs.Length == 1)
        {
            string shown = path.In(evaluator.Host.Store.Directory);
            if (!evaluator.Host.Store.IsValid(path))
                throw evaluator.Error(ErrorKind.InvalidPath, 0, $"path '{shown}' is not a valid store path");
            if (!path.IsDerivation)
                throw evaluator.Error(ErrorKind.Evaluation, 0, $"error parsing derivation '{shown}': store path '{path.BaseName}' is not a valid derivation path");
            var stored = StoredDerivation.Read(path, evaluator);
            if (!stored.Outputs.TryGetValue(element.Output, out var promised))
                throw evaluator.Error(ErrorKind.Evaluation, 0, $"derivation '{shown}' does not have output '{element.Output}'");
            return promised.PathIfKnown?.In(evaluator.Host.Store.Directory) ?? Placeholder.OfOther(path, element.Output);
        }

        return PlaceholderOf(element);
    }

    /// <summary>What stands for an output while its path is not known.</summary>
    public static string PlaceholderOf(ContextElement element)
    {
        string[] outputs = [.. element.Between, element.Output];
        return outputs[1..].Aggregate(Placeholder.OfOther(element.Root, outputs[0]), Placeholder.OfOutputOf);
    }
}
