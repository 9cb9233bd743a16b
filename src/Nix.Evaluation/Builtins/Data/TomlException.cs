namespace Nix.Evaluation.Builtins.Data;

/// <summary>A text is no TOML; the message says why and where.</summary>
sealed class TomlException(string message) : Exception(message);
