using AskNix.Errors;

namespace AskNix.Planning.Projects;

/// <summary>The refusal to write over a file that is there; it shows what would have been written.</summary>
internal static class WrittenFile
{
    public static Problem Exists(string file, string text) => new(
        ErrorCode.CannotEdit,
        $"There is a file {file} already; it stays as it is. This is what a new one would hold:\n\n{text.TrimEnd()}",
        "Move the file away, or go to another folder, and ask again.");
}
