namespace Nix.Evaluation.Hosting;

/// <summary>
/// Everything an evaluation may see or do outside of itself. Paths are absolute and canonical, as bytes. A host is asked
/// by one thread at a time and answers at once.
/// </summary>
public interface IEvaluationHost
{
    /// <summary>What <c>~</c> stands for.</summary>
    string HomeDirectory { get; }

    /// <summary>The platform, such as <c>x86_64-linux</c>.</summary>
    string CurrentSystem { get; }

    /// <summary>Seconds since 1970.</summary>
    long CurrentTime { get; }

    /// <summary>The store that expressions refer to.</summary>
    IEvaluationStore Store { get; }

    /// <summary>What brings files from elsewhere.</summary>
    IFetcher Fetcher { get; }

    /// <summary>An environment variable; null if it is not set.</summary>
    string? GetEnvironment(string name);

    /// <summary>What there is at a path, links not followed; null if nothing.</summary>
    /// <exception cref="HostException">It cannot be told.</exception>
    HostFileKind? KindOf(byte[] path);

    /// <summary>The content of a file.</summary>
    /// <exception cref="HostException">It cannot be read.</exception>
    byte[] ReadFile(byte[] path);

    /// <summary>The content of a file for somebody who reads many, one after the other.</summary>
    /// <param name="path">The file.</param>
    /// <param name="buffer">What is returned may be a part of it, and is then there until it is handed in again; replaced by a larger one where it is too small.</param>
    /// <exception cref="HostException">It cannot be read.</exception>
    ReadOnlyMemory<byte> ReadFile(byte[] path, ref byte[] buffer) => ReadFile(path);

    /// <summary>Where a symbolic link points.</summary>
    /// <exception cref="HostException">It cannot be read.</exception>
    byte[] ReadLink(byte[] path);

    /// <summary>What is in a directory, without <c>.</c> and <c>..</c>, in any order.</summary>
    /// <exception cref="HostException">It cannot be read.</exception>
    IReadOnlyList<HostEntry> ReadDirectory(byte[] path);

    /// <summary>Whether a file may be executed by its owner.</summary>
    /// <exception cref="HostException">It cannot be told.</exception>
    bool IsExecutable(byte[] path);

    /// <summary>When what is at a path was changed, links not followed; in seconds since 1970.</summary>
    /// <exception cref="HostException">It cannot be told.</exception>
    long ModifiedAt(byte[] path);

    /// <summary>
    /// Something that changes whenever the file or the entries of the directory do, links followed, to notice that they have; null if there is nothing, if it
    /// changed so lately that another change might go unnoticed, or where the file system does not keep to it.
    /// </summary>
    FileStamp? StampOf(byte[] path);

    /// <summary>What the program says of itself: builtins.trace, without the line break.</summary>
    void Trace(ReadOnlySpan<byte> message);

    /// <summary>A warning, of the program or of the evaluator.</summary>
    /// <param name="message">The message.</param>
    /// <param name="isFromProgram">Whether the program said it: builtins.warn.</param>
    void Warn(string message, bool isFromProgram);
}
