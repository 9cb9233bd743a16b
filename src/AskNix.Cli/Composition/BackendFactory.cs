using AskNix.Applying;
using AskNix.Backend;
using AskNix.Demo;
using AskNix.Errors;
using AskNix.Events;
using AskNix.Understanding;
using AskNix.Understanding.Conversations;
using Nixos.Machines;

namespace AskNix.Cli.Composition;

/// <summary>The composition root: the one place that puts the backend together from its parts.</summary>
internal static class BackendFactory
{
    /// <summary>The parts, for the machine that the options name; the embedded one is laid out first where it is missing.</summary>
    /// <param name="engine">auto, native or traditional.</param>
    /// <exception cref="AskNixException">What the options ask for cannot be had.</exception>
    public static async Task<BackendComposition> ComposeAsync(
        Session session, string engine, Action<BackendEvent> report, CancellationToken cancellation)
    {
        var directories = session.Directories;
        var machine = MachineOf(session);
        var composition = new BackendComposition(new BackendSettings(
            machine, directories, session.ReadSettings().Settings, session.Clock, Environment.CurrentDirectory, Own(), engine, session.Terminal.CanAsk && !session.Options.Machine));
        if (session.Options.Demo)
            await new DemoMachine(machine, composition.Tools).EnsureAsync(report, cancellation);
        return composition;
    }

    /// <summary>The machine that the options name.</summary>
    public static Machine MachineOf(Session session) =>
        new(Path.GetFullPath(session.Options.Demo ? session.Directories.Demo : session.Options.Root ?? "/"), session.Environment);

    /// <summary>What reads sentences, alone: it needs no machine.</summary>
    public static SentenceReader CreateReader() => BackendComposition.CreateReader();

    /// <summary>A reader that remembers what was said before.</summary>
    public static Conversation CreateConversation(SentenceReader reader) => BackendComposition.CreateConversation(reader);

    /// <summary>How this program is started again; the runtime stands in front of it where it is not native.</summary>
    public static OwnProgram Own()
    {
        var host = Environment.ProcessPath!;
        var program = Path.Combine(AppContext.BaseDirectory, "ask-nix.dll");
        return new OwnProgram(Path.GetFileNameWithoutExtension(host) == "dotnet" ? [host, program] : [host]);
    }
}
