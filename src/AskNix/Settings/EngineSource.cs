namespace AskNix.Settings;

/// <summary>What decided the engine, strongest first.</summary>
public enum EngineSource
{
    CommandLine,
    NativeBackendVariable,
    PythonBackendVariable,
    ConfigFile,
    Rollout,
}
