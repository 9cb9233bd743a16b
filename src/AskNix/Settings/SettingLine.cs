namespace AskNix.Settings;

/// <summary>A line of <c>config list</c>.</summary>
/// <param name="IsGiven">Whether config.json says so; otherwise it is the shipped value.</param>
public sealed record SettingLine(SettingKey Key, string Value, bool IsGiven);
