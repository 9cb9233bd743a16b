using System.Text;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Files;

/// <summary>Arguments that name files: coerced to paths, with what their strings refer to made sure of.</summary>
static class Realisation
{
    const string Realising = "while realising the context of a path";

    /// <summary>The path an argument stands for, what it refers to being there.</summary>
    public static byte[] PathOf(Value value, int position, Evaluator evaluator)
    {
        (byte[] path, var refersTo) = ToPath(value, position, Realising, evaluator);
        int around = evaluator.Depth;
        try
        {
            path = evaluator.Store.Realise(path, refersTo);
        }
        catch (EvaluationException failure) when (failure.Trace(around, 0, $"while realising the context of path '{Encoding.UTF8.GetString(path)}'"))
        {
            throw;
        }

        evaluator.CheckAccess(path);
        return path;
    }

    /// <summary>The path an argument stands for, and what its string refers to.</summary>
    public static (byte[] Path, StringContext? RefersTo) ToPath(Value value, int position, string context, Evaluator evaluator)
    {
        var found = evaluator.Force(value, position, context);
        if (found is NixPath path)
            return (path.Bytes, null);
        if (found is AttributeSet set && set.Find(evaluator.Names.ToStringName) < 0 && set.Get(evaluator.Names.OutPath) is { } outPath)
            return ToPath(outPath, position, context, evaluator);
        var text = Coercion.ToText(found, CoercionMode.None, position, context, evaluator);
        return text.Bytes is [(byte)'/', ..]
            ? (CanonicalPath.Of(text.Bytes), text.Context)
            : throw evaluator.Error(ErrorKind.Evaluation, 0, $"string '{text}' doesn't represent an absolute path").With(evaluator.Depth, position, context);
    }
}
