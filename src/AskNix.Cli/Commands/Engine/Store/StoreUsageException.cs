namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>The words are no call of the tool. Says so in Nix's words.</summary>
internal sealed class StoreUsageException(string message) : Exception(message);
