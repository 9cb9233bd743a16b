using AskNix.Errors;

namespace AskNix.Settings;

/// <summary>
/// The state directory, private to its owner. It remembers the rollout stage it was first created under, which is what makes
/// an installation a new one.
/// </summary>
public sealed class StateDirectory
{
    private const string StageFile = "first-rollout";
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private StateDirectory(string path, bool isNewInstall)
    {
        Path = path;
        IsNewInstall = isNewInstall;
    }

    public string Path { get; }

    /// <summary>Whether it was first created under <see cref="RolloutStage.NewInstalls"/>.</summary>
    public bool IsNewInstall { get; }

    /// <summary>Opens the directory, creating it where it is missing.</summary>
    /// <exception cref="AskNixException">It cannot be created or entered.</exception>
    public static StateDirectory Open(string path, RolloutStage stage)
    {
        try
        {
            if (!Directory.Exists(path))
                Create(path, stage);
            if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != Private)
                File.SetUnixFileMode(path, Private);
            var remembered = System.IO.Path.Combine(path, StageFile);
            return new StateDirectory(path, File.Exists(remembered) && File.ReadAllText(remembered).Trim() == nameof(RolloutStage.NewInstalls));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AskNixException(
                new Problem(
                    ErrorCode.NoPermission,
                    $"The state directory {path} cannot be used: {failure.Message}",
                    "Make it writable for you, or set XDG_STATE_HOME to a directory that is."),
                failure);
        }
    }

    /// <summary>Made under another name and renamed, so that it never stands without its stage, and one of two processes wins.</summary>
    private static void Create(string path, RolloutStage stage)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(unfinished);
        else
            Directory.CreateDirectory(unfinished, Private);
        File.WriteAllText(System.IO.Path.Combine(unfinished, StageFile), $"{stage}\n");
        try
        {
            Directory.Move(unfinished, path);
        }
        catch (IOException) when (Directory.Exists(path))
        {
            Directory.Delete(unfinished, recursive: true);
        }
    }
}
