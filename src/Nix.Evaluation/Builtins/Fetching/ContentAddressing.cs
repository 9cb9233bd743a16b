using System.Text;
using Nix.Formats;

namespace Nix.Evaluation.Builtins.Fetching;

/// <summary>Gives a closure the paths that follow from its content, each object after those that it refers to.</summary>
/// <param name="evaluator">The evaluator, whose store takes the new objects.</param>
/// <param name="cache">Where the old ones are.</param>
sealed class ContentAddressing(Evaluator evaluator, BinaryCache cache)
{
    readonly Dictionary<StorePath, StorePath> rewritten = [];

    string Directory => evaluator.Host.Store.Directory;

    /// <summary>The path that an object then has; it and all that it refers to are added to the store.</summary>
    public StorePath Rewrite(StorePath wanted)
    {
        foreach (var info in cache.ClosureOf(wanted, rewritten.ContainsKey))
            rewritten.Add(info.Path, Add(info));
        return rewritten[wanted];
    }

    StorePath Add(NarInfo info)
    {
        byte[] archive = cache.ArchiveOf(info).ToArray();
        var others = info.References.Where(reference => reference != info.Path).ToDictionary(reference => reference, reference => rewritten[reference]);
        foreach ((var from, var to) in others)
            Replace(archive, Encoding.UTF8.GetBytes(from.In(Directory)), Encoding.UTF8.GetBytes(to.In(Directory)));

        bool refersToItself = info.References.Contains(info.Path);
        using var hasher = new SelfReferenceHasher(NixHashAlgorithm.Sha256, info.Path);
        hasher.Write(archive);
        var address = new ContentAddress(ContentAddressMethod.NixArchive, hasher.Finish());
        var path = evaluator.Store.Named(() => StorePath.OfContent(Directory, info.Path.Name, address, others.Values, refersToItself));
        Replace(archive, Encoding.ASCII.GetBytes(info.Path.HashPart), Encoding.ASCII.GetBytes(path.HashPart));

        var references = new SortedSet<StorePath>(others.Values);
        if (refersToItself)
            references.Add(path);
        evaluator.Ask(() =>
        {
            evaluator.Host.Store.AddCopy(
                info with
                {
                    Path = path,
                    NarHash = NixHash.Of(NixHashAlgorithm.Sha256, archive),
                    References = references,
                    Deriver = null,
                    Signatures = new SortedSet<string>(),
                    Address = address,
                },
                archive);
            return true;
        });
        return path;
    }

    /// <summary>Puts one text in the place of another that is as long.</summary>
    static void Replace(Span<byte> text, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        for (int at = text.IndexOf(from); at >= 0; at = text.IndexOf(from))
        {
            to.CopyTo(text[at..]);
            text = text[(at + from.Length)..];
        }
    }
}
