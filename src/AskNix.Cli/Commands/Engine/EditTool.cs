using System.Collections.Immutable;
using AskNix.Cli.Composition;
using AskNix.Cli.Terminals;
using AskNix.Errors;
using Nix.Posix;
using Nix.Syntax;
using Nix.Syntax.Editing;

namespace AskNix.Cli.Commands.Engine;

/// <summary>
/// Edits a file by a wish and prints the new text; with -i writes it, with --diff prints what would change. With --follow the edit goes
/// into the imported file that already sets the option. What cannot be done safely is refused.
/// </summary>
internal sealed class EditTool : IEngineTool
{
    private static readonly ImmutableArray<string> Options = ["-i", "--diff", "--follow"];

    public string Name => "edit";

    public string Usage => "FILE append|remove OPTION ELEMENT | set OPTION VALUE | unset OPTION | import|unimport PATH | input NAME URL | uninput NAME | "
        + "user NAME [FULL-NAME] | port|udp-port NUMBER  [-i] [--diff] [--follow]";

    public Task<int> RunAsync(Session session, string[] arguments, CancellationToken cancellation)
    {
        var (options, words) = Split(arguments);
        if (words is not [var file, .. var operation] || EditNotation.TryParse(operation) is not { } edit)
            throw EngineTable.BadUsage(this, "These words are no edit.");
        if (options.Contains("--follow"))
            file = Follow(session, file, edit);

        var text = SourceText.OfFile(file).Text.ToArray();
        var newText = Editor.Apply(SyntaxTree.Parse(text), edit) switch
        {
            Edited edited => edited.NewText.ToArray(),
            AlreadySo so => Unchanged(session, text, so),
            Refused refused => throw new AskNixException(Describe(file, refused)),
            _ => throw new InvalidOperationException("an edit ends in one of three ways"),
        };
        if (options.Contains("-i"))
        {
            if (!ReferenceEquals(newText, text))
                DurableFile.Replace(file, newText, new ReplaceOptions { ExpectedText = text });
        }
        else if (options.Contains("--diff"))
        {
            session.Terminal.Output.Write(TextDiff.Between(text, newText).ToText(file, file, colour: session.Terminal.OutputStyle.Colored));
        }
        else
        {
            using var output = session.Terminal.OpenOutput();
            output.Write(newText);
        }

        return Task.FromResult(0);
    }

    /// <summary>The options stand before the file or behind the edit; in between everything is part of the edit.</summary>
    private static (string[] Options, string[] Words) Split(string[] arguments)
    {
        var first = Array.FindIndex(arguments, argument => !Options.Contains(argument));
        var last = Array.FindLastIndex(arguments, argument => !Options.Contains(argument));
        return first < 0 ? (arguments, []) : ([.. arguments[..first], .. arguments[(last + 1)..]], arguments[first..(last + 1)]);
    }

    /// <summary>The file that already says something of the option, the one named or one that it imports.</summary>
    /// <exception cref="AskNixException">Several do.</exception>
    private static string Follow(Session session, string file, Edit edit)
    {
        var home = session.Environment.GetValueOrDefault("HOME") ?? "/";
        var candidates = ModuleSet.Follow(Path.GetFullPath(file), path => File.Exists(path) ? File.ReadAllBytes(path) : null, home).Candidates(edit);
        if (candidates.Length > 1)
        {
            throw new AskNixException(
                ErrorCode.CannotEdit,
                $"{edit.Subject} is set in several files: {string.Join(", ", candidates.Select(candidate => candidate.File))}.",
                "Name the one that is to be changed, without --follow.");
        }

        if (candidates is not [var only] || only.File == Path.GetFullPath(file))
            return file;
        session.Terminal.Error.WriteLine(Printable.Line($"{edit.Subject} is set in {only.File}."));
        return only.File;
    }

    private static byte[] Unchanged(Session session, byte[] text, AlreadySo so)
    {
        session.Terminal.Error.WriteLine($"Nothing to do: {so.Reason}.");
        return text;
    }

    private static Problem Describe(string file, Refused refused) => new(
        ErrorCode.CannotEdit,
        $"The file cannot be edited safely: {refused.Reason}.",
        refused.LineToAdd is { } line ? $"Write it yourself: {line}" : null,
        refused.Position is { } position ? new SourcePosition(file, position.Line, position.Column) : null);
}
