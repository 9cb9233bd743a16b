namespace AskNix.Cli.Composition;

/// <summary>Which engine the options, variables and settings lead to.</summary>
/// <param name="Name">auto, native or traditional.</param>
/// <param name="FlagVariableSet">Whether one of the flag variables is set: people who set it are told what runs.</param>
internal sealed record EngineInUse(string Name, bool FlagVariableSet)
{
    public const string Message = "⚡ Using native backend for improved performance...";

    public static EngineInUse Of(Session session)
    {
        var flagged = IsSet("ASK_NIX_NATIVE_BACKEND") || IsSet("NIX_HUMANITY_PYTHON_BACKEND");
        return new EngineInUse(session.Options.Engine ?? "auto", flagged);

        bool IsSet(string variable) => session.Environment.TryGetValue(variable, out var value) && value.Length > 0;
    }

    /// <summary>Whether <see cref="Message"/> is due.</summary>
    public bool IsAnnounced(Session session) =>
        Name != "traditional"
        && (FlagVariableSet || session.Options.Detailed)
        && !session.Options.Quiet && !session.Options.Machine;
}
