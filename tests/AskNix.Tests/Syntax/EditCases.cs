using System.Text;
using Nix.Syntax;
using Nix.Syntax.Editing;

namespace AskNix.Tests.Syntax;

/// <summary>Folders of before.nix, edit.txt and after.nix; result.txt instead of the last where nothing is to change.</summary>
public class EditCases
{
    public static TheoryData<string> Names => SyntaxCases.Names("edit");

    [Theory]
    [MemberData(nameof(Names))]
    public void An_edit_gives_the_text_of_its_case(string name)
    {
        string folder = Path.Combine(SyntaxCases.Folder("edit"), name);
        byte[] before = File.ReadAllBytes(Path.Combine(folder, "before.nix"));
        var edit = EditNotation.TryParseLine(File.ReadAllText(Path.Combine(folder, "edit.txt")).Trim()).ShouldNotBeNull();
        var tree = SyntaxTree.Parse(before);
        switch (Editor.Apply(tree, edit))
        {
            case Edited edited:
                File.Exists(Path.Combine(folder, "result.txt")).ShouldBeFalse("the edit was expected to change nothing");
                SyntaxCases.ShouldHold(Path.Combine(folder, "after.nix"), edited.NewText.ToArray());
                InverseRestores(edited, before);
                DoneTwiceIsDoneOnce(edited, edit);
                OnlyReportedChangesDiffer(before, edited);
                break;
            case Refused refused:
                SyntaxCases.ShouldHold(Path.Combine(folder, "result.txt"), Encoding.UTF8.GetBytes($"refused {refused.Position}: {refused.Reason}\n{refused.LineToAdd}\n"));
                break;
            case AlreadySo already:
                SyntaxCases.ShouldHold(Path.Combine(folder, "result.txt"), Encoding.UTF8.GetBytes($"already so: {already.Reason}\n"));
                break;
        }
    }

    static void InverseRestores(Edited edited, byte[] before) =>
        Editor.Apply(SyntaxTree.Parse(edited.NewText), edited.Inverse).ShouldBeOfType<Edited>().NewText.ToArray().ShouldBe(before);

    static void DoneTwiceIsDoneOnce(Edited edited, Edit edit) =>
        Editor.Apply(SyntaxTree.Parse(edited.NewText), edit).ShouldNotBeOfType<Edited>();

    static void OnlyReportedChangesDiffer(byte[] before, Edited edited)
    {
        int at = 0, now = 0;
        byte[] after = edited.NewText.ToArray();
        foreach (var change in edited.Changes)
        {
            int kept = change.Span.Start - at;
            after.AsSpan(now, kept).SequenceEqual(before.AsSpan(at, kept)).ShouldBeTrue();
            at = change.Span.End;
            now += kept + Encoding.UTF8.GetByteCount(change.NewText);
        }

        after.AsSpan(now).SequenceEqual(before.AsSpan(at)).ShouldBeTrue();
    }
}
