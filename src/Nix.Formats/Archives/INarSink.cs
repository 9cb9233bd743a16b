namespace Nix.Formats;

/// <summary>
/// Takes a file tree piece by piece, in the order in which an archive has it: each node is a file, a link or a directory; a directory is
/// opened, has its entries, each an <see cref="Entry"/> and a node, and is closed. The spans are valid only during the call.
/// </summary>
public interface INarSink
{
    /// <summary>A regular file begins; its content follows in as many pieces as there are.</summary>
    /// <param name="isExecutable">Whether it may be run.</param>
    /// <param name="size">Bytes of content.</param>
    void BeginFile(bool isExecutable, long size);

    /// <summary>The next bytes of the file, at least one.</summary>
    void Content(ReadOnlySpan<byte> bytes);

    /// <summary>The file has all its bytes.</summary>
    void EndFile();

    /// <summary>A symbolic link.</summary>
    void Link(ReadOnlySpan<byte> target);

    void BeginDirectory();

    /// <summary>Names the entry of the innermost directory that the next node is. Names ascend by bytes.</summary>
    void Entry(ReadOnlySpan<byte> name);

    void EndDirectory();
}
