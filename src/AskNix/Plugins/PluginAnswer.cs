using System.Collections.Immutable;

namespace AskNix.Plugins;

/// <summary>What a plugin had to say: shown with its name, never acted upon.</summary>
public sealed record PluginAnswer(string Plugin, string Text, ImmutableArray<string> Suggestions);
