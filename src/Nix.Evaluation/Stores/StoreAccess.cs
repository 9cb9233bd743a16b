using System.Text;
using Nix.Evaluation.Builtins.Derivations;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Importing;
using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Stores;

/// <summary>The host's store in terms of values: copies paths into it, once each, and makes sure of what strings refer to.</summary>
sealed class StoreAccess(Evaluator evaluator)
{
    readonly Dictionary<byte[], (NixString Text, int Region)> copied = new(ByteArrayComparer.Instance);

    /// <summary>The regions of a session's memory that copies belong to.</summary>
    public IEnumerable<int> KeptRegions => copied.Values.Select(static copy => copy.Region);

    IEvaluationStore Store => evaluator.Host.Store;

    /// <summary>The whole path of a store object.</summary>
    public string InStore(string baseName) => $"{Store.Directory}/{baseName}";

    /// <summary>A context element as Nix shows it in messages.</summary>
    public string Show(ContextElement element) => element.Kind switch
    {
        ContextKind.Output => $"{ShowDerivation(element)}^{element.Output}",
        ContextKind.Derivation => $"{InStore(element.Path)} (deep)",
        _ => InStore(element.Path),
    };

    /// <summary>The derivation that an element is an output of, as Nix shows it.</summary>
    public string ShowDerivation(ContextElement element) => string.Join('^', new[] { InStore(element.Root.BaseName) }.Concat(element.Between));

    /// <summary>A store path as a string that refers to it.</summary>
    public NixString Text(StorePath path) => new(path.In(Store.Directory), StringContext.Of(new ContextElement(ContextKind.Path, path.BaseName)));

    /// <summary>The store object a path lies in, and the rest of it; false if it is not in the store.</summary>
    public bool TryParse(byte[] path, out StorePath storePath, out string rest) =>
        StorePath.TryParsePrefix(Encoding.UTF8.GetString(path), Store.Directory, out storePath, out rest);

    /// <summary>As in Nix, what does not exist in the store directory must at least have a name that a store object could have.</summary>
    public void CheckName(byte[] path)
    {
        string text = Encoding.UTF8.GetString(path);
        if (!text.StartsWith(Store.Directory, StringComparison.Ordinal) || text.Length <= Store.Directory.Length + 1 || text[Store.Directory.Length] != '/')
            return;
        string name = text[(Store.Directory.Length + 1)..];
        int slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
            name = name[..slash];
        if (FaultOfBaseName(name) is { } fault)
            throw evaluator.Error(ErrorKind.Evaluation, 0, fault);
    }

    /// <summary>What Nix says of a name in the store directory; unlike for store paths that are written down, any character may stand for the dash.</summary>
    static string? FaultOfBaseName(string name)
    {
        if (name.Length <= StorePath.HashPartLength)
            return $"'{name}' is too short to be a valid store path";
        int illegal = name.AsSpan(0, StorePath.HashPartLength).IndexOfAnyExcept(Base32.Characters);
        if (illegal >= 0)
            return $"store path '{name}' contains illegal base-32 character '{name[illegal]}'";
        return StorePath.FaultOfName(name.AsSpan(StorePath.HashPartLength + 1)) is { } fault ? $"path '{name}' is not a valid store path: {fault}" : null;
    }

    /// <summary>The copy of a file or a directory in the store, as a string interpolation has it.</summary>
    public NixString CopyToStore(NixPath path)
    {
        if (path.Bytes.AsSpan().EndsWith(".drv"u8))
            throw evaluator.Error(ErrorKind.Evaluation, 0, "file names are not allowed to end in '.drv'");
        evaluator.CheckAccess(path.Bytes);
        if (!copied.TryGetValue(path.Bytes, out var copy))
        {
            copy = evaluator.Memory is { } memory ? memory.InNewRegion(() => Copy(path)) : (Copy(path), 0);
            copied.Add(path.Bytes, copy);
        }

        evaluator.Memory?.Use(copy.Region);
        return copy.Text;
    }

    /// <summary>Lets go of copies that belong to regions that are over.</summary>
    public void KeepRegions(Func<int, bool> isAlive)
    {
        foreach ((byte[] path, var copy) in copied)
        {
            if (!isAlive(copy.Region))
                copied.Remove(path);
        }
    }

    NixString Copy(NixPath path)
    {
        byte[] source = evaluator.ResolveAncestors(path.Bytes);
        string name = Encoding.UTF8.GetString(CanonicalPath.NameOf(path.Bytes));
        return Text(Add(name, source, isFlat: false, null, null));
    }

    /// <summary>Adds a file or a directory, or what a filter keeps of it.</summary>
    /// <param name="name">The name in the store.</param>
    /// <param name="source">Where it is.</param>
    /// <param name="isFlat">Whether it is one file that is hashed by its content.</param>
    /// <param name="keeps">What decides on each entry; null keeps everything.</param>
    /// <param name="expected">The hash that is known beforehand.</param>
    public StorePath Add(string name, byte[] source, bool isFlat, Func<byte[], HostFileKind, bool>? keeps, NixHash? expected)
    {
        var method = isFlat ? ContentAddressMethod.Flat : ContentAddressMethod.NixArchive;
        if (expected is not null)
        {
            var known = Named(() => StorePath.OfContent(Store.Directory, name, new ContentAddress(method, expected)));
            if (Store.IsValid(known))
                return known;
        }

        (var hash, var archive) = isFlat ? Flat(source) : Archived(source, keeps);
        var address = new ContentAddress(method, hash);
        var path = Named(() => StorePath.OfContent(Store.Directory, name, address));
        if (expected is not null && !expected.Equals(hash))
            throw evaluator.Error(ErrorKind.Evaluation, 0, $"store path mismatch in (possibly filtered) path added from '{Encoding.UTF8.GetString(source)}'");
        if (!Store.IsReadOnly && !Store.IsValid(path))
            Do(() => Store.AddTree(path, archive, address));
        return path;
    }

    /// <summary>Adds a tree that was fetched; it is written even where nothing else is, since it could not be read otherwise.</summary>
    public StorePath AddArchive(string name, ReadOnlyMemory<byte> archive, NixHash hash) =>
        AddFetched(name, archive, new ContentAddress(ContentAddressMethod.NixArchive, hash));

    /// <summary>As <see cref="AddArchive"/>, one file.</summary>
    public StorePath AddFile(string name, ReadOnlyMemory<byte> content, NixHash hash) =>
        AddFetched(name, NarWriter.OfFile(content.Span), new ContentAddress(ContentAddressMethod.Flat, hash));

    StorePath AddFetched(string name, ReadOnlyMemory<byte> archive, ContentAddress address)
    {
        var path = Named(() => StorePath.OfContent(Store.Directory, name, address));
        if (!Store.IsValid(path))
            Do(() => Store.AddTree(path, archive, address));
        return path;
    }

    /// <summary>The hash of a file's content, and its archive.</summary>
    (NixHash Hash, ReadOnlyMemory<byte> Archive) Flat(byte[] source)
    {
        byte[] content = evaluator.ReadFile(source);
        return (NixHash.Of(NixHashAlgorithm.Sha256, content), Store.IsReadOnly ? default : NarWriter.OfFile(content));
    }

    /// <summary>The hash of an archive, and the archive where it is going to be written.</summary>
    (NixHash Hash, ReadOnlyMemory<byte> Archive) Archived(byte[] source, Func<byte[], HostFileKind, bool>? keeps)
    {
        using var hasher = new NixHasher(NixHashAlgorithm.Sha256);
        using var archive = Store.IsReadOnly ? null : new MemoryStream();
        using (var output = new HashingStream(hasher, archive))
            HostTree.Write(evaluator, source, keeps, output);
        return (hasher.Finish(), archive is null ? default : archive.GetBuffer().AsMemory(0, (int)archive.Length));
    }

    /// <summary>Adds a text, as builtins.toFile and derivations are.</summary>
    public StorePath AddText(string name, ReadOnlySpan<byte> contents, IReadOnlyCollection<StorePath> references)
    {
        StorePath path;
        try
        {
            path = StorePath.OfText(Store.Directory, name, contents, references);
        }
        catch (NixFormatException fault)
        {
            throw Misnamed(fault);
        }
        if (!Store.IsReadOnly)
        {
            byte[] kept = contents.ToArray();
            Do(() => Store.AddText(path, kept, references));
        }
        return path;
    }

    /// <summary>Makes sure that a path is there, where things are written at all.</summary>
    public void Ensure(StorePath path)
    {
        if (!Store.IsReadOnly && !Store.IsValid(path))
            throw Invalid(path);
    }

    /// <summary>Makes everything a text refers to be there, so that it can be read: paths must be, outputs are built.</summary>
    /// <returns>The text, with the paths of what was built in the place of what stood for them.</returns>
    public byte[] Realise(byte[] text, StringContext? context)
    {
        if (context is null)
            return text;
        var outputs = new List<ContextElement>();
        foreach (var element in context.Elements)
        {
            if (element.Kind == ContextKind.Output)
                outputs.Add(element);
            if (!Store.IsValid(element.Root))
                throw evaluator.Error(ErrorKind.InvalidPath, 0, $"path '{element.Root.BaseName}' is not valid");
        }

        if (outputs.Count == 0)
            return text;
        if (!evaluator.Settings.AllowsImportFromDerivation)
        {
            throw evaluator.Error(ErrorKind.ImportFromDerivation, 0,
                $"cannot build '{Show(outputs[0])}' during evaluation because the option 'allow-import-from-derivation' is disabled");
        }

        Do(() => Store.Build(outputs));
        return evaluator.Settings.Has(ExperimentalFeature.CaDerivations) ? WithPaths(text, outputs) : text;
    }

    byte[] WithPaths(byte[] text, List<ContextElement> outputs)
    {
        string written = Encoding.Latin1.GetString(text);
        foreach (var output in outputs)
        {
            string placeholder = OutputReference.PlaceholderOf(output);
            if (written.Contains(placeholder, StringComparison.Ordinal) && evaluator.Ask(() => Store.BuiltOutput(output)) is { } path)
                written = written.Replace(placeholder, path.In(Store.Directory), StringComparison.Ordinal);
        }

        return Encoding.Latin1.GetBytes(written);
    }

    public EvaluationException Invalid(StorePath path) => evaluator.Error(ErrorKind.InvalidPath, 0, $"path '{path.In(Store.Directory)}' is not valid");

    /// <summary>Something with a path that is computed; a name that none can have is an error of the program.</summary>
    public T Named<T>(Func<T> compute)
    {
        try
        {
            return compute();
        }
        catch (NixFormatException failure)
        {
            throw Misnamed(failure);
        }
    }

    EvaluationException Misnamed(NixFormatException failure) => evaluator.Error(ErrorKind.Evaluation, 0, failure.Message, failure);

    void Do(Action action) => evaluator.Ask(() =>
    {
        action();
        return true;
    });
}
