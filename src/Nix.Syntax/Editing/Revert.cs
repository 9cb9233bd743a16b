using System.Collections.Immutable;
using System.Text;

namespace Nix.Syntax.Editing;

/// <summary>Takes back changes exactly where they were made; refused if the text there is no longer what they left.</summary>
/// <param name="Changes">The replacements to make, by position.</param>
/// <param name="Expected">What stands at each of them now.</param>
public sealed record Revert(ImmutableArray<TextChange> Changes, ImmutableArray<string> Expected) : Edit
{
    internal override EditPlan Plan(SyntaxTree tree)
    {
        var text = tree.Text.Span;
        for (int i = 0; i < Changes.Length; i++)
        {
            var span = Changes[i].Span;
            if (span.Start < 0 || span.End > text.Length || !text[span.Start..span.End].SequenceEqual(Encoding.UTF8.GetBytes(Expected[i])))
                return EditPlan.Refuse("the file was changed since, at the place to take back", null, tree.Lines.PositionOf(span.Start));
        }

        var whole = SyntaxTree.Parse(Editor.Change(text, Changes), tree.Options);
        if (whole.Diagnostics.Count > 0)
            return EditPlan.Refuse("the file would not be valid Nix afterwards", null, whole.Diagnostics[0].Position);
        if (Changes.IsEmpty)
            return EditPlan.AlreadySo("there is nothing to take back");
        return new EditPlan([.. Changes.Select((change, i) => i == 0
            ? new Splice([], 0, tree.Green.Children.Length, whole.Green.Children.ToArray(), change)
            : new Splice([], 0, 0, [], change))], null);
    }

    /// <summary>The edit that takes back the changes made to <paramref name="old"/>.</summary>
    internal static Revert Of(ReadOnlySpan<byte> old, ImmutableArray<TextChange> changes)
    {
        var back = ImmutableArray.CreateBuilder<TextChange>(changes.Length);
        var expected = ImmutableArray.CreateBuilder<string>(changes.Length);
        int shift = 0;
        foreach (var change in changes)
        {
            int length = Encoding.UTF8.GetByteCount(change.NewText);
            back.Add(new TextChange(new TextSpan(change.Span.Start + shift, length), Encoding.UTF8.GetString(old[change.Span.Start..change.Span.End])));
            expected.Add(change.NewText);
            shift += length - change.Span.Length;
        }

        return new Revert(back.MoveToImmutable(), expected.MoveToImmutable());
    }
}
