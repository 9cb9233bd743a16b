using Nixos.Configurations;

namespace AskNix.Planning.Configurations;

/// <summary>A configuration with edits that are not written yet, in the two ways in which it can be evaluated.</summary>
/// <param name="texts">The edits.</param>
/// <param name="copy">Makes a copy in which they stand.</param>
public sealed class EditedConfiguration(ConfigurationTexts texts, Func<Task<SystemConfiguration>> copy)
{
    /// <summary>The edits, for who can evaluate them in their place.</summary>
    public ConfigurationTexts Texts => texts;

    /// <summary>The copy; null where nobody has needed files so far.</summary>
    public SystemConfiguration? Copy { get; private set; }

    /// <summary>The copy, for who needs files.</summary>
    /// <exception cref="Errors.AskNixException">The folder is too large to be a configuration, or cannot be read.</exception>
    public async Task<SystemConfiguration> CopyAsync() => Copy ??= await copy();
}
