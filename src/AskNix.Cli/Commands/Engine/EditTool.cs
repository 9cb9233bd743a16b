using AskNix.Cli.Composition;
using AskNix.Errors;
using Nix.Posix;
using Nix.Syntax;
using Nix.Syntax.Editing;

namespace AskNix.Cli.Commands.Engine;

/// <summary>Edits a file by a wish and prints the new text, or writes it with -i. What cannot be done safely is refused.</summary>
internal sealed class EditTool : IEngineTool
{
    public string Name => "edit";

    public string Usage =>
        "FILE append|remove OPTION ELEMENT | set OPTION VALUE | unset OPTION | import PATH | unimport PATH | input NAME URL | uninput NAME  [-i]";

    public Task<int> RunAsync(Session session, string[] arguments, CancellationToken cancellation)
    {
        var inPlace = arguments is [.., "-i"] or ["-i", ..];
        var words = arguments is ["-i", .. var rest] ? rest : inPlace ? arguments[..^1] : arguments;
        if (words is not [var file, .. var operation] || EditNotation.TryParse(operation) is not { } edit)
            throw EngineTable.BadUsage(this, "These words are no edit.");

        var text = SourceText.OfFile(file).Text;
        var newText = Editor.Apply(SyntaxTree.Parse(text), edit) switch
        {
            Edited edited => edited.NewText.ToArray(),
            AlreadySo so => Unchanged(session, text, so),
            Refused refused => throw new AskNixException(Describe(file, refused)),
            _ => throw new InvalidOperationException("an edit ends in one of three ways"),
        };
        if (!inPlace)
        {
            using var output = session.Terminal.OpenOutput();
            output.Write(newText);
        }
        else if (!ReferenceEquals(newText, text))
        {
            DurableFile.Replace(file, newText, new ReplaceOptions { ExpectedText = text });
        }

        return Task.FromResult(0);
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
