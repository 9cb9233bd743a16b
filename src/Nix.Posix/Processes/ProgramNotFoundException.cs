namespace Nix.Posix;

/// <summary>A program to be started is not there or may not be run. Install it, or use a way that does without.</summary>
public sealed class ProgramNotFoundException(string program, IReadOnlyList<string> searched)
    : PosixException(
        Errno.NoSuchFile,
        "execve",
        program,
        searched.Count == 0 ? $"{program}: no such program" : $"{program}: no such program in {string.Join(':', searched)}")
{
    /// <summary>The name or path asked for.</summary>
    public string Program { get; } = program;

    /// <summary>The folders it was looked for in; empty where a path was given.</summary>
    public IReadOnlyList<string> Searched { get; } = searched;

    public override string Advice => $"Install {System.IO.Path.GetFileName(Program)}, or add the folder that holds it to PATH.";
}
