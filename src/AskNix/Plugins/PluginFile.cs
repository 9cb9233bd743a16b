namespace AskNix.Plugins;

/// <summary>The JSON of <c>plugin.json</c>.</summary>
internal sealed class PluginFile
{
    public string Name { get; set; } = "";

    public string Version { get; set; } = "";

    public string Description { get; set; } = "";

    public string[] Words { get; set; } = [];

    public string[] Command { get; set; } = [];
}
