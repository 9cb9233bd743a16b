using System.Text;
using Nix.Syntax;
using Nix.Syntax.Editing;

namespace AskNix.Fuzz.Targets;

/// <summary>
/// A line with an edit, then the file. An edit that is made is valid afterwards, differs only where it says, is taken back by its
/// inverse, and is not made a second time.
/// </summary>
internal sealed class EditTarget : IFuzzTarget
{
    public string Name => "edit";

    public IEnumerable<byte[]> Seeds(string cases) =>
        Directory.GetDirectories(Path.Combine(cases, "edit")).Order(StringComparer.Ordinal)
            .Select(folder => (byte[])[.. File.ReadAllBytes(Path.Combine(folder, "edit.txt")).AsSpan().TrimEnd("\r\n"u8), (byte)'\n', .. File.ReadAllBytes(Path.Combine(folder, "before.nix"))]);

    public void Run(byte[] input)
    {
        int end = Array.IndexOf(input, (byte)'\n');
        if (end < 0 || EditNotation.TryParseLine(Encoding.UTF8.GetString(input, 0, end)) is not { } edit)
            return;
        byte[] text = input[(end + 1)..];
        var tree = SyntaxTree.Parse(text);
        if (Editor.Apply(tree, edit) is not Edited edited)
            return;
        var after = SyntaxTree.Parse(edited.NewText);
        if (after.Diagnostics.Count > 0)
            throw new FindingException("an edited text has mistakes");
        if (Editor.Apply(after, edited.Inverse) is not Edited back || !back.NewText.Span.SequenceEqual(text))
            throw new FindingException("the inverse does not restore the text");
        if (Editor.Apply(after, edit) is Edited)
            throw new FindingException($"done twice is not done once ({edit.GetType().Name})");
        CheckChanges(text, edited);
        Reader.Imports(after);
    }

    private static void CheckChanges(byte[] before, Edited edited)
    {
        int at = 0, now = 0;
        var after = edited.NewText.Span;
        foreach (var change in edited.Changes)
        {
            int kept = change.Span.Start - at;
            if (!after.Slice(now, kept).SequenceEqual(before.AsSpan(at, kept)))
                throw new FindingException("something differs that was not reported");
            at = change.Span.End;
            now += kept + Encoding.UTF8.GetByteCount(change.NewText);
        }

        if (!after[now..].SequenceEqual(before.AsSpan(at)))
            throw new FindingException("something differs that was not reported");
    }
}
