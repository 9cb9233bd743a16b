using System.Text;
using Nix.Evaluation.Hosting;

namespace Nixos.Evaluating;

/// <summary>
/// A host in which some files have another text than on the disk, so that an edit is evaluated in its place before it is written. What an
/// evaluation sees is what it would see afterwards: links lead to the edited file, and folders list the files that come with it.
/// </summary>
/// <param name="host">What everything else is asked of.</param>
public sealed class EditedHost(IEvaluationHost host) : IEvaluationHost
{
    EditedTree edits = EditedTree.None;

    public string HomeDirectory => host.HomeDirectory;

    public string CurrentSystem => host.CurrentSystem;

    public long CurrentTime => host.CurrentTime;

    public IEvaluationStore Store => host.Store;

    public IFetcher Fetcher => host.Fetcher;

    /// <summary>From now on these files have these texts, and no others.</summary>
    /// <param name="texts">Absolute path to text.</param>
    public void Edit(IReadOnlyDictionary<string, byte[]> texts) => edits = EditedTree.Of(texts);

    public string? GetEnvironment(string name) => host.GetEnvironment(name);

    public HostFileKind? KindOf(byte[] path)
    {
        if (!edits.MayName(path))
            return host.KindOf(path);
        string place = EditedTree.PlaceOf(path);
        return edits.TextOf(place) is not null ? HostFileKind.Regular : host.KindOf(path) ?? (edits.IsNewFolder(place) ? HostFileKind.Directory : null);
    }

    public byte[] ReadFile(byte[] path) => EditedText(path) ?? host.ReadFile(path);

    public ReadOnlyMemory<byte> ReadFile(byte[] path, ref byte[] buffer) => EditedText(path) ?? host.ReadFile(path, ref buffer);

    public byte[] ReadLink(byte[] path) => host.ReadLink(path);

    public IReadOnlyList<HostEntry> ReadDirectory(byte[] path)
    {
        var added = edits.IsEmpty ? null : edits.EntriesOf(EditedTree.FinalPlaceOf(path));
        if (added is null)
            return host.ReadDirectory(path);
        var entries = host.KindOf(path) is null ? [] : host.ReadDirectory(path);
        return
        [
            .. entries.Where(entry => !added.ContainsKey(Encoding.UTF8.GetString(entry.Name))),
            .. added.Select(entry => new HostEntry(Encoding.UTF8.GetBytes(entry.Key), entry.Value)),
        ];
    }

    // A text that replaces another leaves the file its mode; a new one may not be executed.
    public bool IsExecutable(byte[] path) => (EditedText(path) is null || host.KindOf(path) is not null) && host.IsExecutable(path);

    public long ModifiedAt(byte[] path) =>
        edits.MayName(path) && edits.TextOf(EditedTree.PlaceOf(path)) is not null ? host.CurrentTime : host.ModifiedAt(path);

    public FileStamp? StampOf(byte[] path)
    {
        if (edits.IsEmpty)
            return host.StampOf(path);
        // No stamp vouches for what is not on the disk.
        string place = EditedTree.FinalPlaceOf(path);
        return edits.TextOf(place) is null && edits.EntriesOf(place) is null ? host.StampOf(path) : null;
    }

    public void Trace(ReadOnlySpan<byte> message) => host.Trace(message);

    public void Warn(string message, bool isFromProgram) => host.Warn(message, isFromProgram);

    byte[]? EditedText(byte[] path) => edits.IsEmpty ? null : edits.TextOf(EditedTree.FinalPlaceOf(path));
}
