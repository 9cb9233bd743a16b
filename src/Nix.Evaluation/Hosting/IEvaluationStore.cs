using Nix.Evaluation.Values;
using Nix.Formats;

namespace Nix.Evaluation.Hosting;

/// <summary>The store of an evaluation. A read-only one computes the same paths and writes nothing.</summary>
public interface IEvaluationStore
{
    /// <summary>The store directory, as it stands in store paths.</summary>
    string Directory { get; }

    /// <summary>Whether nothing is written.</summary>
    bool IsReadOnly { get; }

    /// <summary>Whether the path is in the store and complete.</summary>
    bool IsValid(StorePath path);

    /// <summary>What a valid path refers to, itself included where it does.</summary>
    /// <exception cref="HostException">It is not valid, or this store does not know.</exception>
    IReadOnlyCollection<StorePath> ReferencesOf(StorePath path);

    /// <summary>
    /// Puts a file with these bytes, made by no build, into the store: a derivation or a text. It may be written later; it counts as valid
    /// from now on, and is there once <see cref="AwaitWritten"/> or <see cref="Build"/> asks for it.
    /// </summary>
    /// <exception cref="HostException">It, or one before it, cannot be written.</exception>
    void AddText(StorePath path, ReadOnlyMemory<byte> contents, IReadOnlyCollection<StorePath> references);

    /// <summary>Comes back when what was added at this path, or what it lies in, is there for every reader. Nothing to do for other paths.</summary>
    /// <exception cref="HostException">It cannot be written.</exception>
    void AwaitWritten(ReadOnlySpan<byte> path);

    /// <summary>Puts a file tree into the store, as an archive.</summary>
    /// <param name="path">The path computed for it.</param>
    /// <param name="archive">Its NAR.</param>
    /// <param name="address">What the path was computed from.</param>
    /// <exception cref="HostException">It cannot be written.</exception>
    void AddTree(StorePath path, ReadOnlyMemory<byte> archive, ContentAddress address);

    /// <summary>Makes outputs of derivations be there, by building where need be.</summary>
    /// <exception cref="HostException">That failed, or cannot be done here.</exception>
    void Build(IReadOnlyCollection<ContextElement> outputs);

    /// <summary>Where an output is that was built, and whose path nobody knew before; null where it is not built.</summary>
    /// <exception cref="HostException">This store does not know.</exception>
    StorePath? BuiltOutput(ContextElement output);

    /// <summary>Puts an object of another store into this one, with all that is said of it; what it refers to must be there.</summary>
    /// <exception cref="HostException">It is not what is said, nobody who is trusted vouches for it, or it cannot be written.</exception>
    void AddCopy(NarInfo info, ReadOnlyMemory<byte> archive);

    /// <summary>Whether a valid path follows from its content.</summary>
    /// <exception cref="HostException">It is not valid, or this store does not know.</exception>
    bool IsContentAddressed(StorePath path);
}
