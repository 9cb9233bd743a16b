using Nix.Evaluation.Hosting;
using Nix.Evaluation.Importing;

namespace Nix.Evaluation.Remembering;

/// <summary>Stamps of files and directories: one object for each path that is asked of.</summary>
/// <param name="host">What is asked.</param>
sealed class Stamps(IEvaluationHost host)
{
    readonly Dictionary<byte[], PathStamp> known = new(ByteArrayComparer.Instance);

    /// <summary>The request that stamps are asked for in.</summary>
    public int Request { get; set; }

    /// <summary>The one of a path.</summary>
    public PathStamp Of(byte[] path)
    {
        if (!known.TryGetValue(path, out var stamp))
            known.Add(path, stamp = new PathStamp(path, host, this));
        return stamp;
    }

    /// <summary>Lets go of those that this request has not asked for.</summary>
    public void Sweep()
    {
        foreach ((byte[] path, var stamp) in known)
        {
            if (!stamp.IsAsked)
                known.Remove(path);
        }
    }
}
