namespace Nixos.Settings;

/// <summary>A configuration of Nix is none: a line that means nothing, a value that a setting cannot have, a file that is missing. The message is Nix's.</summary>
public sealed class NixSettingsException(string message) : Exception(message);
