using System.Collections.Immutable;

namespace AskNix.Settings;

/// <summary>What plugins may do.</summary>
/// <param name="Enabled">Whether any is consulted at all.</param>
/// <param name="Disabled">Names of those that are not.</param>
/// <param name="TimeoutSeconds">How long one may think, 1 to 600.</param>
public sealed record PluginSettings(bool Enabled, ImmutableSortedSet<string> Disabled, int TimeoutSeconds);
