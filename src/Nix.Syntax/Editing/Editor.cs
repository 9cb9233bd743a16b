using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using Nix.Syntax.Ast;
using Nix.Syntax.Green;

namespace Nix.Syntax.Editing;

/// <summary>Applies edits to texts.</summary>
public static class Editor
{
    /// <summary>
    /// Applies one edit. Only the reported changes differ between old and new text; the new text was parsed and is the old
    /// program with exactly the wished difference. A text with mistakes is refused with the first of them.
    /// </summary>
    public static EditResult Apply(SyntaxTree tree, Edit edit)
    {
        var result = ApplyOnce(tree, edit);
        if (result is not Edited edited)
            return result;
        var after = SyntaxTree.Parse(edited.NewText, tree.Options);
        bool isExact = edit.Opposite(tree) is { } opposite && ApplyOnce(after, opposite) is Edited back
            && back.NewText.Span.SequenceEqual(tree.Text.Span);
        return isExact ? edited with { Inverse = edit.Opposite(tree)! } : edited;
    }

    static EditResult ApplyOnce(SyntaxTree tree, Edit edit)
    {
        if (ParsedProgram.Parse(tree.Text, options: tree.Options).Diagnostics is [var first, ..])
            return new Refused($"the file is not valid Nix: line {first.Position}: {first.Message}", null, first.Position);
        if (GeneratedFile.Is(tree) && edit is not Revert)
            return new Refused("the file is generated and would be written anew; change configuration.nix instead", null, null);

        var plan = edit.Plan(tree);
        if (plan.Instead is not null)
            return plan.Instead;
        var changes = Joined(plan.Splices.Select(s => s.Change).OrderBy(c => c.Span.Start));
        foreach (var change in changes)
        {
            // What goes has to be kept as text for the inverse.
            if (!Utf8.IsValid(tree.Text.Span[change.Span.Start..change.Span.End]))
                return new Refused("what would have to go is not UTF-8 text", null, tree.Lines.PositionOf(change.Span.Start));
        }

        byte[] text = Change(tree.Text.Span, changes);
        var after = SyntaxTree.Parse(text, tree.Options);
        if (ParsedProgram.Parse(text, options: tree.Options).Diagnostics is [var mistake, ..])
            return new Refused($"the file would not be valid Nix afterwards: {mistake.Message}", null, tree.Lines.PositionOf(changes[0].Span.Start));
        if (!GreenComparer.SameProgram(after.Green, Splice.Apply(tree.Green, plan.Splices)))
            return new Refused("the file is written in a way that this edit would change more than was asked", null, tree.Lines.PositionOf(changes[0].Span.Start));
        return new Edited(text, changes, Revert.Of(tree.Text.Span, changes));
    }

    /// <summary>The changes, those of neighbours that go together made one: both may claim the space between them.</summary>
    static ImmutableArray<TextChange> Joined(IEnumerable<TextChange> ordered)
    {
        var joined = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var change in ordered)
        {
            if (joined.Count > 0 && change.Span.Start < joined[^1].Span.End)
            {
                var span = TextSpan.FromBounds(joined[^1].Span.Start, Math.Max(joined[^1].Span.End, change.Span.End));
                joined[^1] = new TextChange(span, joined[^1].NewText + change.NewText);
            }
            else
            {
                joined.Add(change);
            }
        }

        return joined.ToImmutable();
    }

    /// <summary>The text with the changes made, which are in order and do not overlap.</summary>
    internal static byte[] Change(ReadOnlySpan<byte> text, IEnumerable<TextChange> changes)
    {
        using var changed = new MemoryStream(text.Length + 256);
        int at = 0;
        foreach (var change in changes)
        {
            changed.Write(text[at..change.Span.Start]);
            changed.Write(Encoding.UTF8.GetBytes(change.NewText));
            at = change.Span.End;
        }

        changed.Write(text[at..]);
        return changed.ToArray();
    }
}
