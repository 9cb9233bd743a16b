using Nix.Evaluation.Hosting;

namespace Nix.Evaluation.Remembering;

/// <summary>
/// What there is at a path. Most are files that are read, whose stamp tells that they are files still; the directory need not be asked.
/// </summary>
/// <param name="number">Its number.</param>
/// <param name="host">What is asked.</param>
/// <param name="path">The path.</param>
/// <param name="own">Its stamp.</param>
/// <param name="directory">The stamp of the directory that it is in.</param>
sealed class EntryKind(int number, IEvaluationHost host, byte[] path, PathStamp own, PathStamp directory)
    : Answer<HostFileKind?>(number, host, asked => asked.KindOf(path), static (one, other) => one == other, directory)
{
    /// <inheritdoc/>
    protected override bool Holds(IEvaluationHost host) =>
        (own.IsOfContent && Is(HostFileKind.Regular) && own.Now is { Kind: HostFileKind.Regular }) || base.Holds(host);
}
