using System.Text;
using Nix.Evaluation.Hosting;
using Nix.Posix;

namespace Nixos.Evaluating;

/// <summary>Edited files by where they really are: no part of a place is a link.</summary>
sealed class EditedTree
{
    readonly Dictionary<string, byte[]> texts = new(StringComparer.Ordinal);
    readonly Dictionary<string, Dictionary<string, HostFileKind>> entries = new(StringComparer.Ordinal);
    readonly HashSet<string> newFolders = new(StringComparer.Ordinal);
    readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>Nothing is edited.</summary>
    public static EditedTree None { get; } = new();

    /// <summary>Whether nothing is edited.</summary>
    public bool IsEmpty => texts.Count == 0;

    /// <param name="texts">Absolute path to text; a path that is a link stands for what it leads to.</param>
    public static EditedTree Of(IReadOnlyDictionary<string, byte[]> texts)
    {
        if (texts.Count == 0)
            return None;
        var tree = new EditedTree();
        foreach (var (path, text) in texts)
            tree.Add(Final(path), text);
        return tree;
    }

    /// <summary>Whether the last part of a path is the name of something edited: few are, and looking where the others really are would be for nothing.</summary>
    public bool MayName(byte[] path) => names.Count > 0 && names.Contains(Encoding.UTF8.GetString(path.AsSpan()[(path.AsSpan().LastIndexOf((byte)'/') + 1)..]));

    /// <summary>Where something is, the last part not followed if it is a link.</summary>
    public static string PlaceOf(byte[] path) => Place(Encoding.UTF8.GetString(path));

    /// <summary>Where something is that links lead to.</summary>
    public static string FinalPlaceOf(byte[] path) => Final(Encoding.UTF8.GetString(path));

    /// <summary>The text at a place; null where none is edited.</summary>
    public byte[]? TextOf(string place) => texts.GetValueOrDefault(place);

    /// <summary>Whether a folder is there only because a new file is in it.</summary>
    public bool IsNewFolder(string place) => newFolders.Contains(place);

    /// <summary>What is edited or new in a folder, by name; null where nothing is.</summary>
    public IReadOnlyDictionary<string, HostFileKind>? EntriesOf(string place) => entries.GetValueOrDefault(place);

    void Add(string place, byte[] text)
    {
        // Two paths may lead to one file, which has the text that is written last.
        texts[place] = text;
        Enter(place, HostFileKind.Regular);
        for (string? folder = Path.GetDirectoryName(place); folder is not null && !Directory.Exists(folder) && newFolders.Add(folder); folder = Path.GetDirectoryName(folder))
            Enter(folder, HostFileKind.Directory);
    }

    void Enter(string place, HostFileKind kind)
    {
        string name = Path.GetFileName(place);
        names.Add(name);
        string folder = Path.GetDirectoryName(place)!;
        if (!entries.TryGetValue(folder, out var listed))
            entries.Add(folder, listed = new Dictionary<string, HostFileKind>(StringComparer.Ordinal));
        listed[name] = kind;
    }

    static string Place(string path) => Path.GetDirectoryName(path) is { } folder ? Path.Join(Final(folder), Path.GetFileName(path)) : path;

    /// <summary>As far as it exists; what does not exist yet has no links.</summary>
    static string Final(string path)
    {
        try
        {
            return RealPath.Of(path);
        }
        catch (PosixException)
        {
            return Place(path);
        }
    }
}
