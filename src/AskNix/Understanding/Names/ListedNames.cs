using System.Text;

namespace AskNix.Understanding.Names;

/// <summary>
/// The attributes of nixpkgs that are packages, by name alone: what nobody here knows the purpose of is still no slip of the pen and no
/// description. From <c>Data/attributes.txt</c>, an attribute a line in the order of <see cref="Key"/>; behind those that are also words of
/// a language people speak stands a blank and a tilde. Safe to share between threads.
/// </summary>
sealed class ListedNames
{
    readonly SortedLines _lines = new("AskNix.attributes.txt", Key);

    /// <summary>The attribute a name stands for, written in any case, without the set it lies in; null where there is none.</summary>
    public ListedName? Find(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > SortedLines.Longest)
            return null;
        Span<char> sought = stackalloc char[SortedLines.Longest];
        var line = _lines.Find(sought[..name.ToLowerInvariant(sought)].TrimStart('_'));
        return line.IsEmpty ? null : new ListedName(Encoding.ASCII.GetString(Attribute(line)), IsWord: line.EndsWith("~"u8));
    }

    /// <summary>What a line is found by: the attribute in small letters, without its set and what stands before a digit.</summary>
    static ReadOnlySpan<char> Key(ReadOnlySpan<byte> line, Span<char> room)
    {
        var attribute = Attribute(line);
        var length = Encoding.ASCII.GetChars(attribute[(attribute.LastIndexOf((byte)'.') + 1)..], room);
        foreach (ref var character in room[..length])
            character = char.ToLowerInvariant(character);
        return room[..length].TrimStart('_');
    }

    static ReadOnlySpan<byte> Attribute(ReadOnlySpan<byte> line) => line.EndsWith(" ~"u8) ? line[..^2] : line;
}
