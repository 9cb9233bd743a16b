using AskNix.Errors;

namespace AskNix.Plugins;

/// <summary>A plugin that was found.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Manifest">Null where it cannot be used.</param>
/// <param name="Problem">Why it cannot be used.</param>
public sealed record Plugin(string Name, string Folder, bool Enabled, PluginManifest? Manifest, Problem? Problem);
