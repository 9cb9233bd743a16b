using System.Collections.Immutable;
using AskNix.Plans.Steps;
using Nix.Syntax.Editing;

namespace AskNix.Cli.Rendering;

/// <summary>What an edit of a file changes, as a unified diff.</summary>
internal static class EditDiff
{
    public static string Text(EditFile edit) => TextDiff.Between(edit.OldText ?? [], edit.NewText ?? []).ToText(edit.Path, edit.Path);

    /// <summary>Without the two lines that name the file.</summary>
    public static ImmutableArray<string> Lines(EditFile edit) => [.. Text(edit).TrimEnd('\n').Split('\n').Skip(2)];
}
