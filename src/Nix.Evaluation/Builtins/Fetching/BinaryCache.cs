using Nix.Evaluation.Errors;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Fetching;

/// <summary>A binary cache: what it says of store objects, and their archives.</summary>
sealed class BinaryCache
{
    readonly Evaluator evaluator;
    readonly string address;

    /// <param name="evaluator">The evaluator.</param>
    /// <param name="address">Where it is; of the scheme http or https.</param>
    /// <exception cref="EvaluationException">There is none.</exception>
    public BinaryCache(Evaluator evaluator, string address)
    {
        this.evaluator = evaluator;
        this.address = address.TrimEnd('/');
        Download("nix-cache-info", () => Mistake($"'{address}' does not appear to be a binary cache"));
    }

    /// <summary>A path and all that it refers to, what is referred to first.</summary>
    /// <param name="wanted">The path.</param>
    /// <param name="isLeftOut">What is not asked for, and so nothing that it alone refers to; asked as each one's turn comes.</param>
    public IEnumerable<NarInfo> ClosureOf(StorePath wanted, Predicate<StorePath> isLeftOut)
    {
        var infos = new Dictionary<StorePath, NarInfo>();
        var passed = new HashSet<StorePath>();
        var pending = new Stack<StorePath>([wanted]);
        while (pending.TryPeek(out var path))
        {
            if (passed.Contains(path) || isLeftOut(path))
            {
                pending.Pop();
            }
            else if (infos.TryGetValue(path, out var info))
            {
                pending.Pop();
                passed.Add(path);
                yield return info;
            }
            else
            {
                info = InfoOf(path);
                infos.Add(path, info);
                foreach (var reference in info.References.Where(reference => !infos.ContainsKey(reference)))
                    pending.Push(reference);
            }
        }
    }

    /// <summary>The archive of a store object.</summary>
    public ReadOnlyMemory<byte> ArchiveOf(NarInfo info) => evaluator.Ask(() =>
    {
        var fetcher = evaluator.Host.Fetcher;
        return fetcher.Unpacked(fetcher.File($"{address}/{info.Url}"), info.Compression);
    });

    NarInfo InfoOf(StorePath path)
    {
        var text = Download($"{path.HashPart}.narinfo", () => evaluator.Store.Invalid(path));
        var info = evaluator.Store.Named(() => NarInfoParser.Parse(text.Span, evaluator.Host.Store.Directory));
        return info.Path == path ? info : throw evaluator.Store.Invalid(path);
    }

    ReadOnlyMemory<byte> Download(string name, Func<EvaluationException> missing)
    {
        try
        {
            return evaluator.Ask(() => evaluator.Host.Fetcher.File($"{address}/{name}"));
        }
        catch (EvaluationException failure) when (failure.Message.Contains("HTTP error 404", StringComparison.Ordinal))
        {
            throw missing();
        }
    }

    EvaluationException Mistake(string message) => evaluator.Error(ErrorKind.Evaluation, 0, message);
}
