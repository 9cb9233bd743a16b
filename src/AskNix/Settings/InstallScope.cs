namespace AskNix.Settings;

/// <summary>Where an installed package goes; <see cref="Auto"/> asks the first time and remembers the answer.</summary>
public enum InstallScope
{
    Auto,
    System,
    User,
    Home,
    Profile,
}
