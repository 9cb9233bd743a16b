using Nix.Evaluation.Hosting;

namespace Nix.Evaluation.Remembering;

/// <summary>
/// The stamp of a path, asked for once a request. A directory has another stamp as soon as an entry comes, goes or becomes another thing, so that it
/// vouches for all that was asked of its entries' names.
/// </summary>
/// <param name="path">The path.</param>
/// <param name="host">What is asked.</param>
/// <param name="stamps">Knows the request.</param>
sealed class PathStamp(byte[] path, IEvaluationHost host, Stamps stamps)
{
    int askedIn;
    FileStamp? known;

    /// <summary>Whether it has been asked for in this request.</summary>
    public bool IsAsked => askedIn == stamps.Request;

    /// <summary>Whether the content of the file is relied upon, so that its stamp is asked for anyway.</summary>
    public bool IsOfContent { get; set; }

    /// <summary>The stamp, perhaps older than what is asked of the path next, never newer; null where nothing vouches for it.</summary>
    public FileStamp? Now
    {
        get
        {
            if (!IsAsked)
                (askedIn, known) = (stamps.Request, host.StampOf(path));
            return known;
        }
    }
}
