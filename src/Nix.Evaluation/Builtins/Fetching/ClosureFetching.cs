using Nix.Evaluation.Errors;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Fetching;

/// <summary>builtins.fetchClosure: a path with all it refers to, from a binary cache.</summary>
static class ClosureFetching
{
    public static Value Fetch(Evaluator evaluator, int position, Value argument)
    {
        var set = evaluator.ForceSet(argument, position, "while evaluating the argument passed to builtins.fetchClosure");
        string? cache = null;
        StorePath? from = null, to = null;
        bool isRewritten = false, isInputAddressed = false;
        for (int i = 0; i < set.Count; i++)
        {
            string name = evaluator.NameOf(set.Names[i]).ToString();
            string context = $"while evaluating the attribute '{name}' passed to builtins.fetchClosure";
            (var value, int at) = (set.Values[i].Value, set.Positions[i]);
            switch (name)
            {
                case "fromPath":
                    from = PathOf(evaluator, value, at, context);
                    break;
                case "toPath":
                    isRewritten = true;
                    to = value.Force(evaluator, at) is NixString { Bytes.Length: 0 } ? null : PathOf(evaluator, value, at, context);
                    break;
                case "fromStore":
                    cache = evaluator.ForceStringWithoutContext(value, at, context).ToString();
                    break;
                case "inputAddressed":
                    isInputAddressed = evaluator.ForceBoolean(value, at, context);
                    break;
                default:
                    throw Mistake(evaluator, $"attribute '{name}' isn't supported in call to 'fetchClosure'");
            }
        }

        if (from is not { } path)
            throw Mistake(evaluator, "attribute 'fromPath' is missing in call to 'fetchClosure'");
        if (isInputAddressed && isRewritten)
            throw Mistake(evaluator, "attribute 'inputAddressed' is set to true, but 'toPath' is also set. Please remove one of them");
        if (cache is null)
            throw Mistake(evaluator, "attribute 'fromStore' is missing in call to 'fetchClosure'");
        CheckAddress(evaluator, cache);
        var source = new BinaryCache(evaluator, cache);
        if (isRewritten)
        {
            path = Rewritten(evaluator, source, path, to);
        }
        else
        {
            Copy(evaluator, source, path);
            CheckKind(evaluator, path, isInputAddressed);
        }

        evaluator.Allow(path.In(evaluator.Host.Store.Directory));
        return evaluator.Store.Text(path);
    }

    static StorePath PathOf(Evaluator evaluator, Value value, int position, string context)
    {
        var text = Coercion.ToText(value, CoercionMode.None, position, context, evaluator);
        return StorePath.TryParse(text.ToString(), evaluator.Host.Store.Directory, out var path)
            ? path
            : throw Mistake(evaluator, $"path '{text}' is not in the Nix store").With(evaluator.Depth, position, context);
    }

    static void CheckAddress(Evaluator evaluator, string cache)
    {
        if (!cache.StartsWith("http://", StringComparison.Ordinal) && !cache.StartsWith("https://", StringComparison.Ordinal))
            throw Mistake(evaluator, "'fetchClosure' only supports http:// and https:// stores");
        if (cache.Contains('?', StringComparison.Ordinal))
            throw Mistake(evaluator, $"'fetchClosure' does not support URL query parameters (in '{cache}')");
    }

    /// <summary>The path in the form that its content gives it; made where it is not there.</summary>
    /// <param name="evaluator">The evaluator.</param>
    /// <param name="source">Where it is in another form.</param>
    /// <param name="from">Its path there.</param>
    /// <param name="to">The path that is expected; null to be told.</param>
    static StorePath Rewritten(Evaluator evaluator, BinaryCache source, StorePath from, StorePath? to)
    {
        string Show(StorePath path) => path.In(evaluator.Host.Store.Directory);
        if (to is not { } wanted || !evaluator.Host.Store.IsValid(wanted))
        {
            var made = new ContentAddressing(evaluator, source).Rewrite(from);
            string yielded = $"rewriting '{Show(from)}' to content-addressed form yielded '{Show(made)}'";
            if (to is not { } expected)
                throw Mistake(evaluator, $"{yielded}\nUse this value for the 'toPath' attribute passed to 'fetchClosure'");
            if (expected != made)
                throw Mistake(evaluator, $"{yielded}, while '{Show(expected)}' was expected");
            wanted = made;
        }

        if (!evaluator.Ask(() => evaluator.Host.Store.IsContentAddressed(wanted)))
        {
            throw Mistake(evaluator,
                $"The 'toPath' value '{Show(wanted)}' is input-addressed, so it can't possibly be the result of rewriting to a content-addressed path.\n\n"
                + "Set 'toPath' to an empty string to make Nix report the correct content-addressed path.");
        }

        return wanted;
    }

    static void CheckKind(Evaluator evaluator, StorePath path, bool isInputAddressed)
    {
        string shown = path.In(evaluator.Host.Store.Directory);
        bool isContentAddressed = evaluator.Ask(() => evaluator.Host.Store.IsContentAddressed(path));
        if (isContentAddressed && isInputAddressed)
        {
            throw Mistake(evaluator,
                $"The store object referred to by 'fromPath' at '{shown}' is not input-addressed, but 'inputAddressed' is set to 'true'.\n\n"
                + "Remove the 'inputAddressed' attribute (it defaults to 'false') to expect 'fromPath' to be content-addressed");
        }

        if (!isContentAddressed && !isInputAddressed)
        {
            throw Mistake(evaluator,
                $"The 'fromPath' value '{shown}' is input-addressed, but 'inputAddressed' is set to 'false' (default).\n\n"
                + "If you do intend to fetch an input-addressed store path, add\n\n    inputAddressed = true;\n\nto the 'fetchClosure' arguments.\n\n"
                + "Note that to ensure authenticity input-addressed store paths, users must configure a trusted binary cache public key on their systems. "
                + "This is not needed for content-addressed paths.");
        }
    }

    /// <summary>Copies a path and all that it refers to, as far as they are not there.</summary>
    static void Copy(Evaluator evaluator, BinaryCache source, StorePath path)
    {
        var store = evaluator.Host.Store;
        foreach (var info in source.ClosureOf(path, store.IsValid))
        {
            evaluator.Ask(() =>
            {
                store.AddCopy(info, source.ArchiveOf(info));
                return true;
            });
        }
    }

    static EvaluationException Mistake(Evaluator evaluator, string message) => evaluator.Error(ErrorKind.Evaluation, 0, message);
}
