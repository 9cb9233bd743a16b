using AskNix.Applying;
using AskNix.Errors;
using AskNix.Plans.Steps;
using Nix.Posix;

namespace AskNix.Engines.Native;

/// <summary>Writes, creates or removes a text file: atomically, through symbolic links, and only where it still has the text the plan saw.</summary>
public sealed class EditFileRunner : StepRunner<EditFile>
{
    protected override Task RunAsync(EditFile step, StepContext context, CancellationToken cancellation)
    {
        try
        {
            Write(step, context.Directory);
        }
        catch (FileChangedException)
        {
            throw Changed(step);
        }
        return Task.CompletedTask;
    }

    private static void Write(EditFile step, string operationDirectory)
    {
        var now = File.Exists(step.Path) ? DurableFile.Read(step.Path) : null;
        if (Same(now, step.NewText))
            return;
        if (!Same(now, step.OldText))
            throw Changed(step);
        switch (step)
        {
            case { OldText: null, NewText: { } text }:
                Directory.CreateDirectory(Path.GetDirectoryName(step.Path)!);
                DurableFile.Create(step.Path, text);
                break;
            case { NewText: null }:
                DurableFile.Remove(step.Path);
                break;
            case { OldText: { } old, NewText: { } text }:
                // A file that something is mounted on is written over in place; the old text is on the disk before that.
                KeepOldText(operationDirectory, old);
                DurableFile.Replace(step.Path, text, new ReplaceOptions { ExpectedText = old });
                break;
        }
    }

    private static void KeepOldText(string operationDirectory, byte[] text)
    {
        var number = Directory.GetFiles(operationDirectory, "old-text-*").Length + 1;
        DurableFile.Create(Path.Combine(operationDirectory, $"old-text-{number}"), text, mode: 0x180);
    }

    private static bool Same(byte[]? one, byte[]? other) =>
        one is null || other is null ? one is null && other is null : one.AsSpan().SequenceEqual(other);

    private static AskNixException Changed(EditFile step) => new(
        ErrorCode.RefusedForSafety,
        $"{step.Path} has changed since the plan was made; it is left as it is.",
        "Ask again: the new plan starts from the file as it is now.");
}
