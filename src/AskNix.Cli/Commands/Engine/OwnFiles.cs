using Nix.Evaluation.Sources;

namespace AskNix.Cli.Commands.Engine;

/// <summary>
/// Which texts are the user's own, and not of a library: what is given on the command line, and files in the folders of the files named there or, where
/// expressions are given, in the current one. What lies in the store is never one's own to change.
/// </summary>
internal sealed class OwnFiles
{
    private readonly string[] _folders;
    private readonly string _store;

    public OwnFiles(EvaluationArguments arguments, string storeDirectory)
    {
        _store = storeDirectory + "/";
        _folders = arguments.AreExpressions
            ? [Folder(Environment.CurrentDirectory)]
            : [.. arguments.Sources.Where(source => source is not (['<', ..] or "-")).Select(Path.GetFullPath).Select(path => Folder(Directory.Exists(path) ? path : Path.GetDirectoryName(path)!))];
    }

    /// <summary>Whether a place is in one of them.</summary>
    public bool Has(SourcePosition? place) => place is not null
        && (place.File.IsFile
            ? !place.File.Name.StartsWith(_store, StringComparison.Ordinal) && Array.Exists(_folders, folder => place.File.Name.StartsWith(folder, StringComparison.Ordinal))
            : place.File.Name is "«string»" or "«stdin»");

    private static string Folder(string path) => path.EndsWith('/') ? path : path + "/";
}
