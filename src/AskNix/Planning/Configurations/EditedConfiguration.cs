using Nixos.Configurations;

namespace AskNix.Planning.Configurations;

/// <summary>A configuration with edits that are not written yet, in the two ways in which it can be evaluated.</summary>
/// <param name="Texts">The edits, for who can evaluate them in their place.</param>
/// <param name="Copy">A copy in which they stand, for who needs files.</param>
public sealed record EditedConfiguration(ConfigurationTexts Texts, SystemConfiguration Copy);
