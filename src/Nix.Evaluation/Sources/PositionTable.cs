namespace Nix.Evaluation.Sources;

/// <summary>
/// Numbers for places in texts: each text has a range of them, so that a place is one int wherever it is kept. Lines and
/// columns are found out when they are asked for. 0 is no place.
/// </summary>
public sealed class PositionTable
{
    readonly List<SourceFile> files = [];
    int end = 1;

    /// <summary>Bytes of all texts.</summary>
    public int Length => end;

    /// <summary>Adds a text and gives it a range.</summary>
    /// <param name="name">Its path, or a name in guillemets.</param>
    /// <param name="directory">Where its relative paths begin.</param>
    /// <param name="text">The text, which must not be changed afterwards.</param>
    public SourceFile Add(string name, string directory, ReadOnlyMemory<byte> text) => Add(name, directory, text.Length, () => text);

    /// <summary>Adds a text that is not kept.</summary>
    /// <param name="name">Its path.</param>
    /// <param name="directory">Where its relative paths begin.</param>
    /// <param name="length">How long the text is, in bytes.</param>
    /// <param name="text">Reads it, where a place in it is asked for.</param>
    public SourceFile Add(string name, string directory, int length, Func<ReadOnlyMemory<byte>> text)
    {
        var file = new SourceFile(name, directory, text, end);
        files.Add(file);
        end += length + 1;
        return file;
    }

    /// <summary>The place of a number; null for 0.</summary>
    public SourcePosition? Find(int position)
    {
        if (FileOf(position) is not { } file)
            return null;
        var place = file.Lines.PositionOf(position - file.Base);
        return new SourcePosition(file, place.Line, place.Column);
    }

    /// <summary>The text that the place of a number is in; null for 0.</summary>
    public SourceFile? FileOf(int position)
    {
        if (position <= 0)
            return null;
        int low = 0, high = files.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (files[middle].Base <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return files[low];
    }

    /// <summary>The place as text, for messages.</summary>
    internal string Describe(int position) => Find(position)?.ToString() ?? "«none»:0";
}
