using Nix.Syntax;

namespace Nix.Evaluation.Sources;

/// <summary>A text that is evaluated: a file, or what was given on the command line.</summary>
public sealed class SourceFile
{
    readonly Func<ReadOnlyMemory<byte>> read;
    LineMap? lines;
    ReadOnlyMemory<byte>? text;

    internal SourceFile(string name, string directory, Func<ReadOnlyMemory<byte>> text, int start)
    {
        Name = name;
        Directory = directory;
        read = text;
        Base = start;
    }

    /// <summary>The absolute path of the file, or a name in guillemets such as <c>«string»</c>.</summary>
    public string Name { get; }

    /// <summary>Whether it is a file, rather than a text that was given.</summary>
    public bool IsFile => Name[0] == '/';

    /// <summary>The absolute directory that its relative paths begin at.</summary>
    public string Directory { get; }

    /// <summary>The text; of a file what it is when it is asked for first.</summary>
    public ReadOnlyMemory<byte> Text => text ??= read();

    /// <summary>The number of its first byte in the <see cref="PositionTable"/>.</summary>
    internal int Base { get; }

    internal LineMap Lines => lines ??= new LineMap(Text);
}
