using System.Collections.Immutable;
using AskNix.Events;

namespace AskNix.Settings;

/// <summary>What config.json says.</summary>
/// <param name="Given">The keys that stand in the file, checked.</param>
/// <param name="Warnings">What was passed over, such as keys that are not known.</param>
public sealed record SettingsRead(
    AskNixSettings Settings, ImmutableSortedDictionary<string, string> Given, ImmutableArray<Notice> Warnings);
