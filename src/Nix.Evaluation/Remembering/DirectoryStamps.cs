using Nix.Evaluation.Hosting;
using Nix.Evaluation.Importing;

namespace Nix.Evaluation.Remembering;

/// <summary>
/// Stamps of directories, each asked for once a request. A directory has another stamp as soon as an entry comes, goes or becomes another thing, so that it
/// vouches for all that was asked of its entries' names.
/// </summary>
/// <param name="host">What is asked.</param>
sealed class DirectoryStamps(IEvaluationHost host)
{
    readonly Dictionary<byte[], FileStamp?> known = new(ByteArrayComparer.Instance);

    /// <summary>The stamp, perhaps older than what the directory is asked next, never newer; null where nothing vouches for it.</summary>
    public FileStamp? Of(byte[] directory)
    {
        if (!known.TryGetValue(directory, out var stamp))
            known.Add(directory, stamp = host.StampOf(directory));
        return stamp;
    }

    /// <summary>Begins a request.</summary>
    public void Clear() => known.Clear();
}
