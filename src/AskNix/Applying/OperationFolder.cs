namespace AskNix.Applying;

/// <summary>The folders of operations under way, each named by the number of its change. One is removed when its change is settled.</summary>
public sealed class OperationFolder(string stateDirectory)
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Whether any change was ever written down.</summary>
    public bool HasHistory => File.Exists(Path.Combine(stateDirectory, "history.db"));

    /// <summary>The folder of an operation, made if need be.</summary>
    public string Open(long change)
    {
        var path = PathOf(change);
        Directory.CreateDirectory(path, Private);
        return path;
    }

    /// <summary>Removes what an operation that is settled has left.</summary>
    public void Remove(long change)
    {
        var path = PathOf(change);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }

    /// <summary>Whether the folder of any operation stands: of one under way, or one a killed process had not finished removing.</summary>
    public bool HasAny => Directory.Exists(All) && Directory.EnumerateDirectories(All).Any();

    /// <summary>Removes the folders of all operations; called when none is under way and none is unsettled.</summary>
    public void RemoveAll() => Directory.Delete(All, recursive: true);

    private string All => Path.Combine(stateDirectory, "operations");

    private string PathOf(long change) => Path.Combine(All, change.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
