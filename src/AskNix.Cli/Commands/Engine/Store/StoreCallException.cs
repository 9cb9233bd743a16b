using Nix.Store;

namespace AskNix.Cli.Commands.Engine.Store;

/// <summary>What was asked for cannot be had. Says so in Nix's words.</summary>
internal sealed class StoreCallException(string message) : StoreException(message);
