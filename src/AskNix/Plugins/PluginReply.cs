namespace AskNix.Plugins;

/// <summary>What a plugin writes to its standard output, as one JSON object. Anything else in it is passed over: a plugin cannot ask for a change.</summary>
internal sealed class PluginReply
{
    /// <summary>Plain text to show; null or empty where the plugin has nothing to say.</summary>
    public string? Answer { get; set; }

    /// <summary>Sentences the person may say next.</summary>
    public string[]? Suggestions { get; set; }
}
