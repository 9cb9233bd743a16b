using Nix.Evaluation.Hosting;

namespace Nix.Evaluation.Remembering;

/// <summary>The content of a file. It is only read again where the host's stamp for the file does not vouch for it.</summary>
sealed class FileContent : Reading
{
    readonly byte[] path;
    readonly PathStamp current;
    FileStamp? stamp;

    /// <summary>Reads a file.</summary>
    /// <exception cref="HostException">It cannot be read.</exception>
    public FileContent(int number, IEvaluationHost host, byte[] path, PathStamp current)
        : base(number)
    {
        this.path = path;
        this.current = current;
        current.IsOfContent = true;
        // The stamp first: a change between the two then shows as one.
        stamp = current.Now;
        Bytes = host.ReadFile(path);
    }

    /// <summary>What is in it; not to be changed.</summary>
    public byte[] Bytes { get; private set; }

    /// <inheritdoc/>
    protected override bool Holds(IEvaluationHost host)
    {
        var now = current.Now;
        if (now is not null && now == stamp)
            return true;
        try
        {
            if (!host.ReadFile(path).AsSpan().SequenceEqual(Bytes))
                return false;
        }
        catch (HostException)
        {
            return false;
        }

        stamp = now;
        return true;
    }
}
