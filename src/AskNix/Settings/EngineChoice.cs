using AskNix.Errors;

namespace AskNix.Settings;

/// <summary>Which engine is to work, and why.</summary>
/// <param name="FlagVariableSet">Whether one of the flag variables is set, whatever decided: people who set it are told what runs.</param>
public sealed record EngineChoice(EngineName Engine, EngineSource Source, bool FlagVariableSet)
{
    public const string NativeVariable = "ASK_NIX_NATIVE_BACKEND";
    public const string PythonVariable = "NIX_HUMANITY_PYTHON_BACKEND";

    /// <summary>
    /// The command line goes before ASK_NIX_NATIVE_BACKEND, that before NIX_HUMANITY_PYTHON_BACKEND, then config.json, then the
    /// rollout stage. A flag that is on means native with the safe fallback, as in the published guide; native alone takes
    /// <c>--engine native</c>. A flag with a wrong value is an error even where a stronger one decides: it was meant to do something.
    /// </summary>
    /// <param name="option">The value of <c>--engine</c>, null where it was not given.</param>
    /// <param name="newInstall">Whether the state directory was first created under the stage for new installations.</param>
    /// <exception cref="AskNixException">A value is none of the allowed ones.</exception>
    public static EngineChoice Decide(
        string? option, IReadOnlyDictionary<string, string> environment, AskNixSettings settings, bool newInstall)
    {
        var native = Flag(environment, NativeVariable);
        var python = Flag(environment, PythonVariable);
        var variableSet = native is not null || python is not null;
        if (option is not null)
            return new EngineChoice(Named(option), EngineSource.CommandLine, variableSet);
        if (native is { } nativeOn)
            return new EngineChoice(Flagged(nativeOn), EngineSource.NativeBackendVariable, variableSet);
        if (python is { } pythonOn)
            return new EngineChoice(Flagged(pythonOn), EngineSource.PythonBackendVariable, variableSet);
        if (settings.Engine is { } settled)
            return new EngineChoice(settled, EngineSource.ConfigFile, variableSet);
        return new EngineChoice(ByRollout(settings.Rollout, newInstall), EngineSource.Rollout, variableSet);
    }

    private static EngineName ByRollout(RolloutStage stage, bool newInstall) => stage switch
    {
        RolloutStage.OptIn => EngineName.Traditional,
        RolloutStage.NewInstalls when !newInstall => EngineName.Traditional,
        _ => EngineName.Auto,
    };

    private static EngineName Flagged(bool on) => on ? EngineName.Auto : EngineName.Traditional;

    private static EngineName Named(string option) => option.ToLowerInvariant() switch
    {
        "auto" => EngineName.Auto,
        "native" => EngineName.Native,
        "traditional" => EngineName.Traditional,
        _ => throw new AskNixException(
            ErrorCode.BadUsage, $"--engine does not take \"{option}\".", "Give auto, native or traditional."),
    };

    private static bool? Flag(IReadOnlyDictionary<string, string> environment, string variable)
    {
        if (!environment.TryGetValue(variable, out var value) || value.Length is 0)
            return null;
        return FlagValue.Parse(value) ?? throw new AskNixException(
            ErrorCode.BadUsage, $"The variable {variable} is set to \"{value}\", which is neither on nor off.", $"Set it to one of {FlagValue.Allowed}, or unset it.");
    }
}
