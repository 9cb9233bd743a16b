using AskNix.Settings;

namespace AskNix.Cli.Composition;

/// <summary>Which engine the options, variables and settings lead to, and whether the person is told.</summary>
internal sealed class EngineInUse(Session session, AskNixSettings settings, Directories directories)
{
    private const string Message = "⚡ Using native backend for improved performance...";

    private readonly EngineChoice choice = EngineChoice.Decide(
        session.Options.Engine,
        session.Environment,
        settings,
        settings.Rollout is RolloutStage.NewInstalls && StateDirectory.Open(directories.State, settings.Rollout).IsNewInstall);

    /// <summary>auto, native or traditional.</summary>
    public string Name => choice.Engine.ToString().ToLowerInvariant();

    /// <summary>The published guide's message, for those who set a flag or want details.</summary>
    public void Announce()
    {
        var due = choice.FlagVariableSet || session.Options.Detailed;
        if (choice.Engine is not EngineName.Traditional && due && !session.Options.Quiet && !session.Options.Machine)
            session.Terminal.Error.WriteLine(Message);
        if (session.Options.Detailed && !session.Options.Machine)
            session.Terminal.Error.WriteLine($"Engine {Name}, decided by {Decided()}.");
    }

    private string Decided() => choice.Source switch
    {
        EngineSource.CommandLine => "--engine",
        EngineSource.NativeBackendVariable => EngineChoice.NativeVariable,
        EngineSource.PythonBackendVariable => EngineChoice.PythonVariable,
        EngineSource.ConfigFile => directories.ConfigFile,
        _ => "the rollout stage",
    };
}
