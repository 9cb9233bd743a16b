using System.Text;
using AskNix.Errors;
using Nix.Posix;

namespace AskNix.Cli.Commands.Engine;

/// <summary>What a tool works on: a file, standard input or an expression from the command line.</summary>
/// <param name="Name">What messages call it.</param>
/// <param name="Text">Its bytes.</param>
/// <param name="Directory">The directory its relative paths begin at, absolute.</param>
internal sealed record SourceText(string Name, ReadOnlyMemory<byte> Text, string Directory)
{
    // As many links as Linux itself follows.
    private const int MostLinks = 40;

    /// <summary>Reads a file as Nix does: of a directory its default.nix, of a link what it leads to, of <c>-</c> standard input.</summary>
    /// <exception cref="AskNixException">It cannot be read.</exception>
    public static SourceText OfFile(string file)
    {
        byte[] buffer = [];
        return OfFile(file, ref buffer);
    }

    /// <summary>The same into memory that is used again: the text is what it is until the next one is read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="buffer">The memory; replaced where it is too small.</param>
    /// <exception cref="AskNixException">It cannot be read.</exception>
    public static SourceText OfFile(string file, ref byte[] buffer)
    {
        if (file == "-")
            return new SourceText("(stdin)", ReadInput(), Environment.CurrentDirectory);
        try
        {
            var path = Path.GetFullPath(file);
            if (WholeFile.TryRead(path, ref buffer) is { } text)
                return new SourceText(file, text, Path.GetDirectoryName(path)!);
            path = Resolve(path);
            return new SourceText(file, File.ReadAllBytes(path), Path.GetDirectoryName(path)!);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AskNixException(new Problem(ErrorCode.OperationFailed, failure.Message, Position: new SourcePosition(file, 0, 0)), failure);
        }
    }

    /// <summary>An expression given as an argument.</summary>
    public static SourceText OfExpression(string expression) => new("(string)", Encoding.UTF8.GetBytes(expression), Environment.CurrentDirectory);

    private static string Resolve(string path)
    {
        for (var links = 0; links < MostLinks && new FileInfo(path).LinkTarget is { } target; links++)
            path = Path.GetFullPath(target, Path.GetDirectoryName(path)!);
        return System.IO.Directory.Exists(path) ? Resolve(Path.Combine(path, "default.nix")) : path;
    }

    private static byte[] ReadInput()
    {
        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        return bytes.ToArray();
    }
}
