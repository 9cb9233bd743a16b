using System.Collections.Immutable;

namespace AskNix.Plugins;

/// <summary>What a plugin says of itself in its <c>plugin.json</c>.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Words">Words of which at least one stands in the sentences it answers.</param>
/// <param name="Command">The program with its arguments, never a shell line; a relative program is one in the plugin's folder.</param>
public sealed record PluginManifest(string Name, string Version, string Description, ImmutableArray<string> Words, ImmutableArray<string> Command);
