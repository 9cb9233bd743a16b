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
        CheckCache(evaluator, cache);
        if (isRewritten)
            return Rewritten(evaluator, path, to);
        Copy(evaluator, cache, path);
        CheckAddress(evaluator, path, isInputAddressed);
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

    static void CheckCache(Evaluator evaluator, string cache)
    {
        if (!cache.StartsWith("http://", StringComparison.Ordinal) && !cache.StartsWith("https://", StringComparison.Ordinal))
            throw Mistake(evaluator, "'fetchClosure' only supports http:// and https:// stores");
        if (cache.Contains('?', StringComparison.Ordinal))
            throw Mistake(evaluator, $"'fetchClosure' does not support URL query parameters (in '{cache}')");
        try
        {
            evaluator.Ask(() => evaluator.Host.Fetcher.File($"{cache.TrimEnd('/')}/nix-cache-info"));
        }
        catch (EvaluationException failure) when (failure.Message.Contains("HTTP error 404", StringComparison.Ordinal))
        {
            throw Mistake(evaluator, $"'{cache}' does not appear to be a binary cache");
        }
    }

    /// <summary>A path that is there in the form that its content gives it. Making that form is not done here.</summary>
    static NixString Rewritten(Evaluator evaluator, StorePath from, StorePath? to)
    {
        if (to is not { } path || !evaluator.Host.Store.IsValid(path))
        {
            throw evaluator.Error(ErrorKind.Unsupported, 0,
                $"rewriting '{from.In(evaluator.Host.Store.Directory)}' to content-addressed form is beyond this evaluator; nix store make-content-addressed does it");
        }

        if (!evaluator.Ask(() => evaluator.Host.Store.IsContentAddressed(path)))
        {
            throw Mistake(evaluator,
                $"The 'toPath' value '{path.In(evaluator.Host.Store.Directory)}' is input-addressed, so it can't possibly be the result of rewriting to a content-addressed path.\n\n"
                + "Set 'toPath' to an empty string to make Nix report the correct content-addressed path.");
        }

        evaluator.Allow(path.In(evaluator.Host.Store.Directory));
        return evaluator.Store.Text(path);
    }

    static void CheckAddress(Evaluator evaluator, StorePath path, bool isInputAddressed)
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

    /// <summary>Copies a path and all that it refers to, what is referred to first.</summary>
    static void Copy(Evaluator evaluator, string cache, StorePath wanted)
    {
        var (store, fetcher) = (evaluator.Host.Store, evaluator.Host.Fetcher);
        string place = cache.TrimEnd('/');
        var infos = new Dictionary<StorePath, NarInfo>();
        var pending = new Stack<StorePath>([wanted]);
        while (pending.TryPeek(out var path))
        {
            if (store.IsValid(path))
            {
                pending.Pop();
                continue;
            }

            if (!infos.TryGetValue(path, out var info))
            {
                info = evaluator.Store.Named(() => NarInfoParser.Parse(Download(evaluator, $"{place}/{path.HashPart}.narinfo", path).Span, store.Directory));
                if (info.Path != path)
                    throw evaluator.Store.Invalid(path);
                infos.Add(path, info);
                foreach (var reference in info.References.Where(reference => !infos.ContainsKey(reference)))
                    pending.Push(reference);
                continue;
            }

            pending.Pop();
            evaluator.Ask(() =>
            {
                store.AddCopy(info, fetcher.Unpacked(fetcher.File($"{place}/{info.Url}"), info.Compression));
                return true;
            });
        }
    }

    static ReadOnlyMemory<byte> Download(Evaluator evaluator, string url, StorePath path)
    {
        try
        {
            return evaluator.Ask(() => evaluator.Host.Fetcher.File(url));
        }
        catch (EvaluationException failure) when (failure.Message.Contains("HTTP error 404", StringComparison.Ordinal))
        {
            throw evaluator.Store.Invalid(path);
        }
    }

    static EvaluationException Mistake(Evaluator evaluator, string message) => evaluator.Error(ErrorKind.Evaluation, 0, message);
}
